import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';

export type Theme = 'light' | 'dark';

/** The quiet colours of the basemap; territories are what the eye should find. */
export interface MapColours {
  readonly water: string;
  readonly land: string;
  readonly county: string;
  readonly state: string;
  readonly country: string;
  readonly border: string;
  readonly label: string;
  readonly placeLabel: string;
  readonly halo: string;
  readonly ink: string;
  readonly unassigned: string;
}

const COLOURS: Record<Theme, MapColours> = {
  light: {
    water: '#e3ebee',
    land: '#f8f7f3',
    county: '#d8dad5',
    state: '#9aa19b',
    country: '#7c847f',
    border: '#ffffff',
    label: '#1b201e',
    placeLabel: '#4c5551',
    halo: 'rgba(255, 255, 255, 0.9)',
    ink: '#111615',
    unassigned: '#b7bcb8',
  },
  dark: {
    water: '#0d1212',
    land: '#1d2423',
    county: '#2e3736',
    state: '#57625f',
    country: '#77827f',
    border: '#0b0f0f',
    label: '#f2f5f3',
    placeLabel: '#b6c0bc',
    halo: 'rgba(13, 18, 18, 0.88)',
    ink: '#f5f8f6',
    unassigned: '#56605d',
  },
};

export function mapColours(theme: Theme): MapColours {
  return COLOURS[theme];
}

/** The palette of territories, by their colour index. */
export function paletteOf(theme: Theme): string[] {
  return TERRITORY_PALETTE.map((colour) => colour[theme]);
}
