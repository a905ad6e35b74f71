import { fileURLToPath } from 'node:url';
import { linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basemap } from './basemap/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The macro plugin looks for the settings by itself and would not find them here. Lingui's other way, its native
// transform, has no binary for every machine that npm serves.
process.env.LINGUI_CONFIG = here('../core/text/lingui.config.js');
process.env.LINGUI_SUPPRESS_BABEL_WARNING = '1';

/** Builds the screen into .build/renderer, which both hosts serve as it is. */
export default defineConfig({
  root: here('.'),
  base: './',
  cacheDir: here('../.build/vite'),
  plugins: [
    // The English words stay in the bundle: a message that a catalogue lacks shows as English, never as its id.
    babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] }),
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
    // Babel's share of the time is known; a first start need not talk about it.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: 'es' },
});
