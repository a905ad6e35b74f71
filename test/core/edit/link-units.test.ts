import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { plannedNeighbours } from '../../../core/edit/planned-neighbours.ts';
import { unitGraph } from '../../../core/edit/unit-graph.ts';
import { unitLinks } from '../../../core/edit/unit-links.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import type { UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { unitPlane } from '../../../core/tally/unit-plane.ts';
import { contiguityOf } from '../../../data/export/contiguity.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** A row of units `u0` to `u4` with a gap between `u2` and `u3`, so that the last two are an island. */
function island(link: readonly [number, number] | null, map = 'AAABB'): Plan {
  const pairs = [...[0, 1, 3].map((a) => [a, a + 1, 11, 0]), ...(link ? [[...link, 0, 1]] : [])];
  const column = (at: number) => pairs.map((pair) => pair[at] as number);
  return {
    ...gridPlan({ map }),
    neighbours: {
      a: Int32Array.from(column(0)),
      b: Int32Array.from(column(1)),
      sharedKm: Float64Array.from(column(2)),
      link: Uint8Array.from(column(3)),
    },
  };
}

const points = (map: string): Plan => ({ ...gridPlan({ map }), neighbours: null });
const asked = (plan: Plan, a: number, b: number, linked: boolean) =>
  changeOf(plan, {
    kind: 'link-units',
    units: [plan.units.keys[a] as UnitKey, plan.units.keys[b] as UnitKey],
    linked,
  });
const change = (plan: Plan, a: number, b: number, linked: boolean) => {
  const result = asked(plan, a, b, linked);
  if (!result.ok) throw new Error(`refused: ${result.code} ${result.values.problem}`);
  return result.change;
};
const planAfter = (plan: Plan, a: number, b: number, linked: boolean) => applyChange(plan, change(plan, a, b, linked));
const linksOf = (plan: Plan) => unitLinks(plan).map(({ a, b, origin }) => `${a}-${b} ${origin}`);
const graphOf = (plan: Plan) => unitGraph(unitPlane(plan.units), plan.units.count, plannedNeighbours(plan));
const edgesOf = (plan: Plan) => {
  const { start, neighbour } = graphOf(plan);
  return Array.from({ length: plan.units.count }, (_, unit) =>
    [...neighbour.subarray(start[unit] as number, start[unit + 1] as number)]
      .filter((other) => other > unit)
      .map((other) => `${unit}-${other}`),
  ).flat();
};

describe('the links of a plan', () => {
  it('are those that came with the units, else the shortest that reach a separate part', () => {
    expect(linksOf(island([1, 4]))).toEqual(['1-4 units']);
    expect(linksOf(island(null))).toEqual(['2-3 nearest']);
    expect(linksOf(gridPlan({ map: 'AB' }))).toEqual([]);
  });

  it('by hand take the place of the nearest', () => {
    const linked = planAfter(island(null), 4, 0, true);
    expect(linked.links).toEqual([{ a: 10, b: 50, linked: true }]);
    expect(linksOf(linked)).toEqual(['0-4 by-hand']);
    expect(edgesOf(linked)).toEqual(['0-1', '0-4', '1-2', '3-4']);
  });

  it('can be taken away, whoever made them; the part is then reached over the next gap', () => {
    for (const plan of [island([2, 3]), island(null)]) {
      const without = planAfter(plan, 2, 3, false);
      const [next, ...more] = unitLinks(without);
      expect(more).toEqual([]);
      expect(next).toMatchObject({ origin: 'nearest' });
      expect(edgesOf(without)).not.toContain('2-3');
      expect(connectedParts(graphOf(without)).count).toBe(1);
      expect(unitLinks(planAfter(without, 2, 3, true))).toMatchObject([{ a: 2, b: 3 }]);
    }
  });

  it('leave a part alone that no other gap leads to', () => {
    const plan = gridPlan({ map: 'AB' });
    const none = { a: new Int32Array(0), b: new Int32Array(0), sharedKm: new Float64Array(0), link: new Uint8Array(0) };
    const without = planAfter({ ...plan, neighbours: none }, 0, 1, false);
    expect(linksOf(without)).toEqual([]);
    expect(connectedParts(graphOf(without)).count).toBe(2);
    // One territory cannot be in one piece then: the balance ends all the same, with every unit in it.
    const settings = { ...plan.settings.balance, territories: 1, contiguity: 'required' } as const;
    const { problem } = problemOfPlan(without, WORKING, FIELD_SALES, settings, without.measures);
    const { assignment } = solve(problem, { seed: 1, stop: iterations(500), report: () => {} });
    expect([...assignment]).toEqual([0, 0]);
  });

  it('add to the triangulation of points, where only they are links', () => {
    const plan = points('AAA AAA AAA');
    const linked = planAfter(plan, 0, 8, true);
    expect(linksOf(plan)).toEqual([]);
    expect(linksOf(linked)).toEqual(['0-8 by-hand']);
    expect(new Set(edgesOf(linked))).toEqual(new Set([...edgesOf(plan), '0-8']));
    expect(edgesOf(planAfter(linked, 0, 8, false))).toEqual(edgesOf(plan));
  });
});

describe('linking two units', () => {
  it('says which, in both directions, and can be undone', () => {
    const plan = island(null);
    const link = change(plan, 4, 0, true);
    expect(link.note).toEqual({ code: 'linked', values: { a: 'u0', b: 'u4' } });
    const linked = applyChange(plan, link);
    expect(change(linked, 0, 4, false).note).toEqual({ code: 'unlinked', values: { a: 'u0', b: 'u4' } });
    expect(applyChange(linked, invert(link))).toEqual(plan);
  });

  it('is refused where they are neighbours already, or have no place', () => {
    const problem = (plan: Plan, a: number, b: number) => asked(plan, a, b, true);
    const because = (why: string, a: string, b: string) => ({
      ok: false,
      code: 'link-impossible',
      values: { problem: why, a, b },
    });
    expect(problem(island(null), 1, 0)).toEqual(because('neighbours', 'u0', 'u1'));
    expect(problem(island([2, 3]), 2, 3)).toEqual(because('neighbours', 'u2', 'u3'));
    expect(problem(island(null), 2, 3)).toEqual(because('neighbours', 'u2', 'u3'));
    const plan = island(null);
    const lat = plan.units.lat.map((degrees, row) => (row === 1 ? Number.NaN : degrees));
    expect(problem({ ...plan, units: { ...plan.units, lat } }, 1, 4)).toEqual(because('no-place', 'u1', 'u4'));
    expect(asked(plan, 3, 3, true)).toMatchObject({ code: 'invalid-request' });
  });

  it('never takes a shared border away, nor a link that is not there', () => {
    expect(asked(island(null), 0, 1, false)).toMatchObject({ values: { problem: 'side-by-side' } });
    expect(asked(points('AAA'), 0, 1, false)).toMatchObject({ values: { problem: 'side-by-side' } });
    expect(asked(island(null), 0, 4, false)).toMatchObject({ values: { problem: 'no-link' } });
    // Also where the plan says so, as it may after another list.
    const told = { ...island(null), links: [{ a: 10 as UnitKey, b: 20 as UnitKey, linked: false }] };
    expect(edgesOf(told)).toContain('0-1');
  });
});

describe('what is made of links', () => {
  it('a balance and the check of pieces see the same neighbours', () => {
    const required = (plan: Plan): Plan => ({
      ...plan,
      settings: { ...plan.settings, balance: { ...plan.settings.balance, territories: 2, contiguity: 'required' } },
    });
    // Territory A has both ends of the row; only the link by hand holds it together.
    const plan = required(island(null, 'ABBBA'));
    const facts = (of: Plan) => contiguityOf(scenarioView(of, WORKING, FIELD_SALES));
    expect(facts(plan)).toMatchObject({ looseParts: 1, links: [{ from: 'u2', to: 'u3', territory: 'T002' }] });
    const linked = planAfter(plan, 0, 4, true);
    // The link by hand reaches the island, so nothing joins the two halves of B any more.
    expect([...(facts(linked).pieces ?? [])]).toEqual([1, 2]);
    expect(facts(linked).links).toMatchObject([{ from: 'u0', to: 'u4', territory: 'T001' }]);
    const { graph } = problemOfPlan(linked, WORKING, FIELD_SALES, linked.settings.balance, linked.measures);
    expect(graph).toEqual(graphOf(linked));
  });

  it('is one graph for any links, with every border in it and no pair that is to be apart', () => {
    const units = 9;
    const aPair = fc.subarray(
      Array.from({ length: units }, (_, unit) => 10 * (unit + 1)),
      { minLength: 2, maxLength: 2 },
    );
    const someLinks = fc.uniqueArray(fc.record({ pair: aPair, linked: fc.boolean() }), {
      selector: ({ pair }) => pair.join(),
      maxLength: 8,
    });
    fc.assert(
      fc.property(someLinks, fc.boolean(), (links, ofPoints) => {
        const grid = gridPlan({ map: 'AAA AAA AAA' });
        const plan: Plan = {
          ...(ofPoints ? { ...grid, neighbours: null } : grid),
          links: links
            .map(({ pair: [a, b], linked }) => ({ a: a as UnitKey, b: b as UnitKey, linked }))
            .sort((one, other) => one.a - other.a || one.b - other.b),
        };
        const edges = new Set(edgesOf(plan));
        const borders = edgesOf({ ...plan, links: [] });
        for (const border of borders) expect(edges).toContain(border);
        for (const { a, b, linked } of plan.links) {
          const edge = `${a / 10 - 1}-${b / 10 - 1}`;
          expect(edges.has(edge)).toBe(linked || borders.includes(edge));
        }
        const told = new Set([...borders, ...unitLinks(plan).map(({ a, b }) => `${a}-${b}`)]);
        expect(edges).toEqual(told);
      }),
    );
  });
});
