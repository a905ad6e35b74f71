import type { Tables } from './tables.ts';

/** How a territory lies on the map. */
export interface Shape {
  /** 0 to 1, 1 for a circle; null without a shape. */
  readonly compactness: number | null;
  /** What it takes up, km2. */
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/** Every territory's shape by its units: by their areas where any has one, else by their places alone. */
export function shapesOf({ units }: Tables, ids: readonly string[]): Shape[] {
  const byAreas = units.areas.some((area) => area > 0);
  return ids.map((id) => {
    const own = [...units.ids.keys()].filter((u) => units.plan[u] === id && !Number.isNaN(units.x[u]));
    const weigh = (u: number) => (byAreas ? (units.areas[u] as number) : 1);
    const of = own.filter((u) => weigh(u) > 0);
    const sum = (value: (u: number) => number) => of.reduce((so, u) => so + weigh(u) * value(u), 0);
    const weight = sum(() => 1);
    const [x, y] = [sum((u) => units.x[u] as number) / weight, sum((u) => units.y[u] as number) / weight];
    const off = (u: number) => ({ dx: (units.x[u] as number) - x, dy: (units.y[u] as number) - y });
    const mean = (value: (u: number) => number) => sum(value) / weight;
    const [a, b, c] = [mean((u) => off(u).dx ** 2), mean((u) => off(u).dy ** 2), mean((u) => off(u).dx * off(u).dy)];
    const det = a * b - c * c;
    if (byAreas) {
      const inertia = weight * (a + b) + of.reduce((so, u) => so + weigh(u) ** 2 / (2 * Math.PI), 0);
      return {
        compactness: inertia > 0 ? Math.min(1, weight ** 2 / (2 * Math.PI * inertia)) : null,
        area: weight,
        x,
        y,
      };
    }
    const shaped = of.length >= 3 && a + b > 0;
    const area = det > 0 ? 4 * Math.PI * Math.sqrt(det) : 0;
    return { compactness: shaped ? (2 * Math.sqrt(Math.max(0, det))) / (a + b) : null, area, x, y };
  });
}
