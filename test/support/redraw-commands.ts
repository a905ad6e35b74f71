import fc from 'fast-check';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { RedrawCommand } from '../../core/redraw/command.ts';
import type { Reach } from '../../core/redraw/reach.ts';
import { FIELD_SALES, WORKING } from './plan-builder.ts';

const WHERE = { scenario: WORKING, role: FIELD_SALES } as const;

/** Every kind of shape tool with anything that can be asked of it on a plan; many will be refused. */
export function aRedraw(plan: Plan): fc.Arbitrary<RedrawCommand> {
  const used = scenarioTerritoriesOf(plan, WORKING, FIELD_SALES).map(({ territory }) => territory);
  const create: fc.Arbitrary<RedrawCommand> = fc
    .record({ units: fc.subarray([...plan.units.keys]), name: fc.constantFrom('', 'North', '東京') })
    .map(({ units, name }) => ({ kind: 'create-territory', ...WHERE, units: Int32Array.from(units), name }));
  if (used.length === 0) return create;
  const territory = fc.constantFrom(...used);
  const of = <T extends object>(more: fc.Arbitrary<T>) =>
    fc.tuple(territory, more).map(([key, given]) => ({ ...WHERE, territory: key, ...given }));
  const some = fc.subarray(used, { minLength: 1 });
  const filled = new Set<number>(assignmentOf(plan, WORKING, FIELD_SALES));
  const empty = used.filter((key) => !filled.has(key));
  return fc.oneof(
    create,
    fc
      .record({ territory, colour: fc.nat(TERRITORY_PALETTE.length - 1) })
      .map((given) => ({ kind: 'recolour-territory' as const, ...given })),
    fc.tuple(some, territory).map(([others, into]) => ({
      kind: 'merge-territories' as const,
      ...WHERE,
      territories: [...new Set([into, ...others])],
      into,
    })),
    of(
      fc.record({ kind: fc.constant('dissolve-territory' as const), to: fc.constantFrom('unassigned', 'neighbours') }),
    ),
    (empty.length > 0 ? fc.subarray(empty, { minLength: 1 }) : some).map((territories) => ({
      kind: 'delete-territories' as const,
      ...WHERE,
      territories,
    })),
    of(fc.record({ kind: fc.constant('split-by-line' as const), line: aLine(plan) })),
    of(fc.record({ kind: fc.constant('grow-territory' as const), until: aReach(plan), fromNeighbours: fc.boolean() })),
    of(fc.record({ kind: fc.constant('trim-territory' as const), until: aReach(plan) })),
    fc
      .record({ a: territory, b: territory, better: fc.constantFrom('balance' as const, 'compactness' as const) })
      .map((given) => ({ kind: 'swap-border' as const, ...WHERE, ...given })),
    fc
      .option(territory)
      .map((key) => ({ kind: 'fill-holes' as const, ...WHERE, territory: key as TerritoryKey | null })),
    of(fc.constant({ kind: 'join-parts' as const })),
    of(fc.constant({ kind: 'reassign-territory' as const })),
  );
}

function aReach({ measures }: Plan): fc.Arbitrary<Reach> {
  const units: fc.Arbitrary<Reach> = fc.integer({ min: 1, max: 8 }).map((count) => ({ kind: 'units', units: count }));
  if (measures.length === 0) return units;
  const measure = fc.constantFrom(...measures.map(({ key }) => key));
  return fc.oneof(
    units,
    fc
      .record({ measure, side: fc.constantFrom('minimum' as const, 'ideal' as const, 'maximum' as const) })
      .map((given) => ({ kind: 'limit' as const, ...given })),
    fc.record({ measure, total: fc.nat(1_000_000) }).map((given) => ({ kind: 'total' as const, ...given })),
  );
}

/** A line of corners in and around the grid that the plan builder draws. */
function aLine({ units }: Plan) {
  const [north, west] = [units.lat[0] ?? 40, units.lon[0] ?? -100];
  const corner = fc.record({
    lat: fc.integer({ min: -8, max: 2 }).map((step) => north + 0.1 * step + 0.05),
    lon: fc.integer({ min: -2, max: 8 }).map((step) => west + 0.1 * step - 0.05),
  });
  return fc.uniqueArray(corner, { minLength: 2, maxLength: 4, selector: ({ lat, lon }) => `${lat}/${lon}` });
}
