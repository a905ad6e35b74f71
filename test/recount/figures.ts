/** Figures by their names; null for one that cannot be computed. */
export type Figures = Map<string, number | null>;

/** Takes a figure with the parts of its name. */
export type Put = (value: number | null | undefined, ...parts: string[]) => void;

/** A figure's name from its parts, as `data-figure` has it. */
export function named(...parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part)).join('/');
}

/** The sum. */
export function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
