/** One colour of the territory palette, for the light and the dark appearance (sRGB hex). */
export interface TerritoryColour {
  readonly light: string;
  readonly dark: string;
}

/**
 * Colours of territories: seven hues in two steps of lightness, the deeper one first. In either appearance any two
 * are at least 12 apart by CIEDE2000, to normal sight and to simulated protanopia, deuteranopia and tritanopia; a
 * test measures it. Found by simulated annealing over OKLCH. A plan keeps the index: colours may be tuned, their
 * order may not change.
 */
export const TERRITORY_PALETTE: readonly TerritoryColour[] = [
  { light: '#a35956', dark: '#7b0618' },
  { light: '#f88d98', dark: '#ce5c70' },
  { light: '#c44903', dark: '#523700' },
  { light: '#ffd3c2', dark: '#e3a42e' },
  { light: '#8b8e5c', dark: '#7c5f00' },
  { light: '#cdc303', dark: '#9d8336' },
  { light: '#719e01', dark: '#007149' },
  { light: '#c0f186', dark: '#4bcb97' },
  { light: '#00837b', dark: '#004841' },
  { light: '#82f3f7', dark: '#34998a' },
  { light: '#6b80f1', dark: '#4d5ca7' },
  { light: '#99afff', dark: '#697cdc' },
  { light: '#9b71a2', dark: '#512674' },
  { light: '#c79bbc', dark: '#bea2e3' },
];
