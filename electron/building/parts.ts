import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { stampOf } from './stamp.ts';

/** What `npm run build` makes, each only when its sources changed. */
export interface Part {
  readonly name: string;
  readonly sources: readonly string[];
  readonly built: string;
  readonly config: (root: string) => InlineConfig;
}

const MANIFESTS = ['package.json', 'package-lock.json'];

/** The page: what both the window and the loopback host show. */
export const PAGE: Part = {
  name: 'page',
  sources: ['renderer', 'core', 'electron/api', ...MANIFESTS],
  built: '.build/renderer/index.html',
  config: (root) => ({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn' }),
};

/** Electron's privileged side as plain modules, because Electron's Node is not asked to strip types. */
export const MAIN: Part = {
  name: 'main',
  sources: ['electron', 'data', 'core', ...MANIFESTS],
  built: '.build/electron/electron/window/main.js',
  config: (root) => ({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { external: true },
    build: {
      ssr: true,
      outDir: '.build/electron',
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: [join(root, 'electron/window/main.ts'), ...workers(root)],
        external: ['electron'],
        output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
      },
    },
  }),
};

/** The preload script: a sandboxed one must be a single CommonJS file. */
export const PRELOAD: Part = {
  name: 'preload',
  sources: ['electron/window/preload.ts', 'electron/api', 'core', ...MANIFESTS],
  built: '.build/preload/preload.cjs',
  config: (root) => ({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/window/preload.ts'),
      outDir: '.build/preload',
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  }),
};

/** Builds the parts that are older than their sources; `say` hears of each. */
export async function buildParts(root: string, parts: readonly Part[], say: (part: string) => void): Promise<void> {
  for (const part of parts) {
    const stamp = stampOf(root, part.name, part.sources, part.built);
    if (stamp.fresh) continue;
    say(part.name);
    await build(part.config(root));
    stamp.write();
  }
}

function workers(root: string): string[] {
  const folder = join(root, 'electron', 'jobs');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.worker.ts'))
    .map((file) => join(folder, file));
}
