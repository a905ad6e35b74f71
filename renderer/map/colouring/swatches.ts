import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import type { Theme } from '../map-colours.ts';

/**
 * All colours that an area or a dot can have, in one list, so that a number in the areas' feature state says which:
 * those of territories first, under the index the plan keeps.
 */
export const SWATCH = {
  territory: 0,
  /** From little to much. */
  measure: TERRITORY_PALETTE.length,
  /** From far below 100 to far above; the middle one is an even share. */
  index: TERRITORY_PALETTE.length + 5,
  change: TERRITORY_PALETTE.length + 12,
} as const;

export const NO_SWATCH = -1;
export const MEASURE_CLASSES = 5;

/** What became of a unit, as steps from `SWATCH.change`. */
export const CHANGE = { kept: 0, moved: 1, gained: 2, lost: 3 } as const;

/**
 * Within each row any two colours, and each and the grey of what has none, are at least 12 apart by CIEDE2000, to
 * normal sight and to the three simulations; a test measures it. Found by hill climbing from hand-picked rows. The
 * dark rows of measures run from dark to light: what stands out is much.
 */
const ROWS: Readonly<Record<'measure' | 'index' | 'change', Readonly<Record<Theme, readonly string[]>>>> = {
  measure: {
    light: ['#ffff98', '#a5ce8d', '#439385', '#3a6278', '#1f185e'],
    dark: ['#0d467a', '#457695', '#56a3a4', '#a2d6bf', '#fcffc2'],
  },
  index: {
    light: ['#474a8c', '#6577ad', '#959edd', '#f7f2b6', '#cda36d', '#ba6a4b', '#882314'],
    dark: ['#c3caff', '#8590ea', '#4f5ab0', '#686b60', '#8f5a1e', '#d98b36', '#ffd09a'],
  },
  change: {
    light: ['#9dc594', '#be5924', '#4474b5', '#6d3c69'],
    dark: ['#637068', '#eb7823', '#0099ed', '#e3b6ff'],
  },
};

/** The colours (sRGB hex) by their numbers. */
export function swatchesOf(theme: Theme): string[] {
  return [
    ...TERRITORY_PALETTE.map((colour) => colour[theme]),
    ...ROWS.measure[theme],
    ...ROWS.index[theme],
    ...ROWS.change[theme],
  ];
}
