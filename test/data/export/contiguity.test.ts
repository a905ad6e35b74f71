import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { contiguityOf } from '../../../data/export/contiguity.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { summaryJson } from '../../../data/export/summary-json.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const asked = (plan: Plan, contiguity: Plan['settings']['balance']['contiguity']): Plan => ({
  ...plan,
  settings: { ...plan.settings, balance: { ...plan.settings.balance, contiguity } },
});
const view = (map: string, contiguity: Plan['settings']['balance']['contiguity'] = 'required') =>
  scenarioView(asked(gridPlan({ map }), contiguity), WORKING, FIELD_SALES);
const noRun = { version: '1', balance: null, rows: null, seconds: {} };

/** The pairs of the plan without those between two units, and one of the others marked as a link. */
function cut(plan: Plan, apart: readonly [number, number][], link: readonly [number, number] | null): Plan {
  const { a, b, sharedKm } = plan.neighbours ?? { a: [], b: [], sharedKm: [] };
  const is = (i: number, [one, other]: readonly [number, number]) => a[i] === one && b[i] === other;
  const kept = Array.from(a.keys()).filter((i) => !apart.some((pair) => is(i, pair)));
  return {
    ...plan,
    neighbours: {
      a: Int32Array.from(kept, (i) => a[i] as number),
      b: Int32Array.from(kept, (i) => b[i] as number),
      sharedKm: Float64Array.from(kept, (i) => sharedKm[i] as number),
      link: Uint8Array.from(kept, (i) => (link && is(i, link) ? 1 : 0)),
    },
  };
}

describe('whether the territories are in one piece', () => {
  it('is counted on the plan as it stands, without a run', () => {
    expect(contiguityOf(view('AAB ABB'))).toMatchObject({ looseParts: 0, links: [] });
    const apart = contiguityOf(view('ABA BBB'));
    expect([...(apart.pieces ?? [])]).toEqual([2, 1]);
    expect(apart.looseParts).toBe(1);
  });

  it('is not said where nobody asked', () => {
    expect(contiguityOf(view('ABA BBB', 'off'))).toMatchObject({ asked: 'off', pieces: null, looseParts: null });
    expect(summaryJson(view('ABA BBB', 'off'), noRun).contiguity).toMatchObject({
      contiguous: null,
      why: 'contiguity was not asked for',
    });
  });

  it('names the territory that a link holds together, and none where its ends lie in two', () => {
    const linked = (map: string) =>
      scenarioView(asked(cut(gridPlan({ map }), [], [0, 1]), 'required'), WORKING, FIELD_SALES);
    const [held] = contiguityOf(linked('AAB')).links;
    expect(held).toMatchObject({ from: 'u0', to: 'u1', territory: 'T001' });
    expect(held?.km).toBeGreaterThan(5);
    expect(contiguityOf(linked('ABB')).links[0]).toMatchObject({ from: 'u0', to: 'u1', territory: null });
  });

  it('names the links that a list of pairs lacked as well', () => {
    const plan = asked(cut(gridPlan({ map: 'AAB' }), [[0, 1]], null), 'required');
    const { looseParts, links } = contiguityOf(scenarioView(plan, WORKING, FIELD_SALES));
    expect(looseParts).toBe(0);
    expect(links).toEqual([{ from: 'u0', to: 'u1', km: expect.any(Number), territory: 'T001' }]);
  });
});
