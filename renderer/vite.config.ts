import { fileURLToPath } from 'node:url';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basemap } from './basemap/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const catalogues = { configPath: here('../core/text/lingui.config.js') };

/** Builds the screen into .build/renderer, which both hosts serve as it is. */
export default defineConfig({
  root: here('.'),
  base: './',
  cacheDir: here('../.build/vite'),
  plugins: [
    // The English words stay in the bundle: a message that a catalogue lacks shows as English, never as its id.
    babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' }, catalogues)] }),
    lingui(catalogues),
    react(),
    basemap(),
  ],
  build: {
    outDir: here('../.build/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // Nothing inline: the content security policy lets fonts, styles and scripts come from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
