import { formatHex, interpolate, wcagContrast } from 'culori';
import { swatchesOf } from './colouring/swatches.ts';

export type Theme = 'light' | 'dark';

/**
 * How the map looks in one theme: the quiet colours of the basemap, because territories are what the eye should
 * find, and the territories' own.
 */
export interface MapLook {
  readonly water: string;
  readonly land: string;
  readonly county: string;
  readonly state: string;
  readonly country: string;
  /** A border is a light line under a dark one, in the dark the other way round: one of the two stands out anywhere. */
  readonly casing: string;
  readonly ink: string;
  readonly label: string;
  readonly placeLabel: string;
  readonly areaLabel: string;
  readonly halo: string;
  /** Borders and names of another role. */
  readonly shadow: string;
  /** An area without a territory, and a dot without one: a dot as pale as an area would be lost. */
  readonly unassigned: string;
  readonly unassignedDot: string;
  /** A circle of accounts of more than one colour. */
  readonly cluster: string;
  /** From no accounts (clear) to the most. */
  readonly heat: readonly string[];
  /** The colours of areas by their numbers, those of territories first (colouring/swatches.ts). */
  readonly swatches: readonly string[];
  /** The same for dots: a small one needs more contrast to the land than an area does. */
  readonly dotSwatches: readonly string[];
}

const LOOKS: Readonly<Record<Theme, Omit<MapLook, 'swatches' | 'dotSwatches'>>> = {
  light: {
    water: '#dfe8ec',
    land: '#f7f6f1',
    county: '#7d857f',
    state: '#6d756f',
    country: '#7c847f',
    casing: '#ffffff',
    ink: '#111615',
    label: '#141917',
    placeLabel: '#3f4844',
    areaLabel: '#57605b',
    halo: 'rgba(255, 255, 255, 0.88)',
    shadow: '#7a1f6e',
    unassigned: '#d3d7d1',
    unassignedDot: '#5f6864',
    cluster: '#f2f4f1',
    heat: ['rgba(75, 20, 110, 0)', 'rgba(75, 20, 110, 0.3)', '#a52c60', '#e8602d', '#f9c932', '#fdf6b8'],
  },
  dark: {
    water: '#0c1113',
    land: '#1d2423',
    county: '#8a9591',
    state: '#9aa5a1',
    country: '#77827f',
    casing: '#080b0b',
    ink: '#f5f8f6',
    label: '#f4f7f5',
    placeLabel: '#c3ccc8',
    areaLabel: '#a5b0ab',
    halo: 'rgba(10, 14, 14, 0.86)',
    shadow: '#f3b6e8',
    unassigned: '#3a4341',
    unassignedDot: '#a8b2ae',
    cluster: '#39423f',
    heat: ['rgba(75, 20, 110, 0)', 'rgba(75, 20, 110, 0.3)', '#a52c60', '#e8602d', '#f9c932', '#fdf6b8'],
  },
};

/** Contrast of dots to the land. With more, colours that differ in lightness only would run together. */
const DOT_CONTRAST = 2;

const known = new Map<Theme, MapLook>();

export function mapLook(theme: Theme): MapLook {
  const look = known.get(theme) ?? makeLook(theme);
  known.set(theme, look);
  return look;
}

function makeLook(theme: Theme): MapLook {
  const look = LOOKS[theme];
  const swatches = swatchesOf(theme);
  return { ...look, swatches, dotSwatches: swatches.map((colour) => withContrast(colour, look.land, look.ink)) };
}

/** A colour with as much of the ink in it as it needs to stand out on the land. */
function withContrast(colour: string, land: string, ink: string): string {
  const mixed = interpolate([colour, ink], 'rgb');
  for (let share = 0; share < 1; share += 0.02) {
    const hex = formatHex(mixed(share));
    if (wcagContrast(hex, land) >= DOT_CONTRAST) return hex;
  }
  return ink;
}
