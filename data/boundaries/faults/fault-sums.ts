import type { AreaFault } from './area-faults.ts';

/** Sums faults by kind and pair of areas. */
export interface FaultSums {
  add(kind: AreaFault['kind'], one: number, other: number, km2: number, others: number): void;
  /** The largest first. */
  faults(): AreaFault[];
}

/** `areas`: how many there are. */
export function faultSums(areas: number): FaultSums {
  const sums = new Map<number, { fault: AreaFault; largest: number }>();
  return {
    add(kind, one, other, km2, others) {
      const [a, b] = [Math.min(one, other), Math.max(one, other)];
      const key = 2 * (a * areas + b) + (kind === 'gap' ? 1 : 0);
      const before = sums.get(key);
      const largest = Math.max(km2, before?.largest ?? 0);
      const fault = {
        kind,
        a,
        b,
        km2: km2 + (before?.fault.km2 ?? 0),
        places: 1 + (before?.fault.places ?? 0),
        others: before && before.largest >= km2 ? before.fault.others : others,
      };
      sums.set(key, { fault, largest });
    },
    faults: () => [...sums.values()].map(({ fault }) => fault).sort((a, b) => b.km2 - a.km2 || a.a - b.a || a.b - b.b),
  };
}
