import latin from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import latinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-500-normal.woff2?url';

/** Labels are drawn with these files, so that they look the same on every machine; there is no glyph server. */
export function fontFaces(mapFont: string) {
  const here = (address: string) => new URL(address, document.baseURI).href;
  return {
    [mapFont]: [
      { url: here(latin), 'unicode-range': ['U+0000-00FF', 'U+2000-206F'] },
      { url: here(latinExtended), 'unicode-range': ['U+0100-02FF', 'U+1E00-1EFF'] },
      { url: here(arabic), 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFC'] },
    ],
  };
}
