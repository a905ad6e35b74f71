/** What a rep says of a territory, from 2 (very much) to -2 (not at all), 0 where nothing is said: 0, 1/4, ... 1. */
export function preferenceCost(grade: number): number {
  return (2 - grade) / 4;
}
