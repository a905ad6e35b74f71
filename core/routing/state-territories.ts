import type { CodeSpace } from './code-space.ts';
import type { RoutingSettings } from './routing-settings.ts';

/** Where leads of a state go that say no code. */
export interface StateTerritory {
  readonly country: string;
  readonly state: string;
  readonly territory: number;
}

/**
 * The territory of each state: where all its codes go (`whole`), or most of them (`most`; the lowest key of those alike).
 * A state is left out where no territory has any of its codes, and with `whole` where they go more than one way.
 */
export function stateTerritories(
  { places }: CodeSpace,
  territory: Int32Array,
  how: RoutingSettings['states'],
): StateTerritory[] {
  if (how === 'none') return [];
  const counts = new Map<string, { country: string; state: string; of: Map<number, number> }>();
  places.forEach(({ country, code, state }, row) => {
    if (code === '' || state === '') return;
    const key = `${country} ${state}`;
    const entry = counts.get(key) ?? { country, state, of: new Map<number, number>() };
    counts.set(key, entry);
    const to = territory[row] as number;
    entry.of.set(to, (entry.of.get(to) ?? 0) + 1);
  });
  return [...counts.values()].flatMap(({ country, state, of }) => {
    if (how === 'whole' && of.size > 1) return [];
    const [most] = [...of].filter(([key]) => key !== 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return most ? [{ country, state, territory: most[0] }] : [];
  });
}
