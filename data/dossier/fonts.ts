import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locale } from '../../core/text/locale.ts';

const require = createRequire(import.meta.url);

/** One file of a font: letters of one script in one weight. */
interface FontFile {
  readonly file: string;
  readonly weight: 400 | 600;
  /** Letters outside it are taken from another file, or from the machine. */
  readonly range: string;
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215';
const ARABIC = 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF';

const FILES: Readonly<Record<Locale, readonly FontFile[]>> = {
  en: latin(),
  ar: [...latin(), ...([400, 600] as const).map((weight) => font('noto-sans-arabic', 'arabic', weight, ARABIC))],
};

/**
 * The letters of a document, inside it, so that it looks the same on every machine: Noto Sans in two weights, and
 * Noto Sans Arabic where the document is Arabic. Names in other scripts are shown by the fonts of the machine.
 */
export function fontFaces(locale: Locale): string {
  return FILES[locale].map(face).join('\n');
}

function latin(): FontFile[] {
  return ([400, 600] as const).map((weight) => font('noto-sans', 'latin', weight, LATIN));
}

function font(family: string, script: string, weight: 400 | 600, range: string): FontFile {
  return { file: `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`, weight, range };
}

function face({ file, weight, range }: FontFile): string {
  const bytes = readFileSync(require.resolve(file)).toString('base64');
  return `@font-face { font-family: "Evenfield Sans"; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes}) format("woff2"); unicode-range: ${range}; }`;
}
