import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Rgb,
} from 'culori';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoloured } from '../../../../core/colour/recoloured.ts';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import { assignmentOf } from '../../../../core/model/assignment.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { territoryTotals } from '../../../../core/tally/territory-totals.ts';
import { createColourings } from '../../../../renderer/map/colouring/colourings.ts';
import { mapLook } from '../../../../renderer/map/map-colours.ts';
import { aChange, aPlan } from '../../../support/arbitraries.ts';
import { FIELD_SALES, WORKING } from '../../../support/plan-builder.ts';
import { aScene } from '../a-scene.ts';

const sights = [(colour: Rgb) => colour, filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];
const apart = differenceCiede2000();
const known = new Map<string, number>();

/** How far two drawn colours are apart at least, in either theme and to any of the sights. */
function leastApart(a: number, b: number): number {
  const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
  const least = () =>
    Math.min(
      ...(['light', 'dark'] as const).flatMap((theme) => {
        const [one, other] = [a, b].map((swatch) => parse(mapLook(theme).swatches[swatch] as string) as Rgb);
        return sights.map((seen) => apart(seen(one as Rgb) as Rgb, seen(other as Rgb) as Rgb));
      }),
    );
  const found = known.get(pair) ?? least();
  known.set(pair, found);
  return found;
}

/** A plan after some edit, with any colours, and then recoloured. */
const edited: fc.Arbitrary<Plan> = fc
  .tuple(aPlan, fc.array(fc.integer({ min: 0, max: 13 }), { minLength: 5, maxLength: 5 }))
  .map(([plan, colours]) => ({
    ...plan,
    territories: plan.territories.map((one, i) => ({ ...one, colour: colours[i] ?? 0 })),
  }))
  .chain((plan) => aChange(plan).map((change) => applyChange(plan, change)))
  .map((plan) => {
    const records = recoloured(plan, WORKING, FIELD_SALES);
    const note = { code: 'recoloured-territories', values: { territories: records.length } } as const;
    return applyChange(plan, { note, moves: [], records, batches: [] });
  });

describe('units side by side in different territories', () => {
  it('are drawn at least 12 apart by CIEDE2000, to any sight and in both themes', () => {
    fc.assert(
      fc.property(edited, (plan) => {
        const { units } = createColourings(territoryTotals)(aScene(plan));
        const territories = assignmentOf(plan, WORKING, FIELD_SALES);
        plan.neighbours?.a.forEach((a, i) => {
          const b = plan.neighbours?.b[i] as number;
          if (territories[a] === territories[b] || territories[a] === 0 || territories[b] === 0) return;
          expect(leastApart(units[a] as number, units[b] as number)).toBeGreaterThan(12);
        });
      }),
    );
  });
});
