import { greatCircleKm } from '../../core/geo/distance.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { LinkFact } from './run-facts.ts';

/** The links between separate parts of the unit set, by the names of the units they join and how far these are. */
export function linkFacts({ neighbours, units }: Pick<Plan, 'neighbours' | 'units'>): LinkFact[] {
  if (!neighbours) return [];
  const name = (unit: number) => textAt(units.names, unit) || textAt(units.codes, unit);
  const place = (unit: number) => [units.lat[unit] as number, units.lon[unit] as number] as const;
  return Array.from(neighbours.link.keys())
    .filter((i) => neighbours.link[i] === 1)
    .map((i) => {
      const [a, b] = [neighbours.a[i] as number, neighbours.b[i] as number];
      return { from: name(a), to: name(b), km: Math.round(greatCircleKm(...place(a), ...place(b))) };
    });
}
