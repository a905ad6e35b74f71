import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BatchKey } from '../../../core/model/ids.ts';
import type { LeadTable } from '../../../core/model/lead.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { NEW_RULE, type PlannerRule, USUAL_ROUTING } from '../../../core/routing/routing-settings.ts';
import type { RoutingRule } from '../../../core/routing/rule.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { builtInCodes } from '../../../data/places/postal-codes.ts';
import { planRouting } from '../../../data/routing/plan-routing.ts';
import { replayFacts } from '../../../data/routing/replay-files.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { type LeadSpec, leadColumns } from '../../support/some-leads.ts';

const ZIPS = ['60606', '75201'];
const STATES = ['IL', 'TX'];
const CODES = ZIPS.map((zip) => builtInCodes('US').rows.find(({ code }) => code === zip));
const at = (zip: number, axis: 'lat' | 'lon') => CODES[zip]?.[axis] ?? Number.NaN;

/** Chicago is Ann's and Dallas is Ben's, and some rules are the planner's own. */
function planWith(rules: readonly PlannerRule[]) {
  const plan = gridPlan({ map: 'AB', reps: { A: [{ id: 'R1', name: 'Ann' }], B: [{ id: 'R2', name: 'Ben' }] } });
  const of = (axis: 'lat' | 'lon') => Float64Array.from(ZIPS, (_, i) => at(i, axis));
  return {
    ...plan,
    units: { ...plan.units, codes: textColumn(ZIPS), lat: of('lat'), lon: of('lon') },
    unitSet: { ...(plan.unitSet as NonNullable<typeof plan.unitSet>), kind: 'us-zips' as const },
    settings: { ...plan.settings, routing: { ...USUAL_ROUTING, rules } },
  };
}

interface Kind extends LeadSpec {
  /** Place in ZIPS; -1 for a lead without a place. */
  readonly zip: number;
}

function tableOf(kinds: readonly Kind[]): LeadTable {
  return {
    ...leadColumns(kinds),
    batch: 1 as BatchKey,
    keys: Int32Array.from(kinds, (_, i) => i + 1),
    unit: Int32Array.from(kinds, ({ zip }) => zip),
    lat: Float64Array.from(kinds, ({ zip }) => at(zip, 'lat')),
    lon: Float64Array.from(kinds, ({ zip }) => at(zip, 'lon')),
  };
}

function replayOf(rules: readonly PlannerRule[], kinds: readonly Kind[]) {
  const plan = planWith(rules);
  const routing = planRouting(plan, WORKING, FIELD_SALES, { unitAt: () => -1 });
  return { routing, replay: replayFacts(routing, scenarioView(plan, WORKING, FIELD_SALES), tableOf(kinds)).replay };
}

it('a past lead takes the rule that asks for its product, and what its list does not say is counted', () => {
  const pumps = { ...NEW_RULE, product: 'Pumps', rep: 'R2' };
  const { replay } = replayOf(
    [pumps],
    [
      { zip: 0, product: 'Pumps', owner: 'Ann' },
      { zip: 0, product: 'Valves', owner: 'Ann', language: 'de' },
      { zip: 1, owner: 'Ben' },
    ],
  );
  expect(replay.reps.map(({ leads, gained, lost }) => [leads, gained, lost])).toEqual([
    [1, 0, 1],
    [2, 1, 0],
  ]);
  expect(replay.unsaid).toEqual({ segment: 3, product: 1, language: 2 });
});

/** The first rule that a lead meets, found by reading all of them. */
function firstOf(rules: readonly RoutingRule[], { zip, product = '', segment = '', language = '' }: Kind): number {
  const [country, code, state] = zip < 0 ? ['', '', ''] : ['US', ZIPS[zip] as string, STATES[zip] as string];
  return rules.findIndex(
    ({ when }) =>
      when.account === '' &&
      ['', product].includes(when.product) &&
      ['', segment].includes(when.segment) &&
      ['', language].includes(when.language) &&
      ['', country].includes(when.country) &&
      ['', state].includes(when.state) &&
      (when.from === '' || (code !== '' && code >= when.from)) &&
      (when.to === '' || (code !== '' && code <= when.to)),
  );
}

const words = {
  product: fc.constantFrom('', 'Pumps', 'Valves'),
  segment: fc.constantFrom('', 'SMB'),
  language: fc.constantFrom('', 'de', 'es'),
};
const ownRule = fc.record({ ...words, rep: fc.constantFrom('R1', 'R2') }).map((said) => ({ ...NEW_RULE, ...said }));
const aKind: fc.Arbitrary<Kind> = fc.record({ ...words, zip: fc.integer({ min: -1, max: 1 }) });

it('a replay is what going lead by lead through the table comes to', () => {
  fc.assert(
    fc.property(fc.array(ownRule, { maxLength: 4 }), fc.array(aKind, { minLength: 1, maxLength: 20 }), (own, kinds) => {
      const { routing, replay } = replayOf(own, kinds);
      const perRule = new Int32Array(routing.rules.length);
      for (const kind of kinds) {
        const rule = firstOf(routing.rules, kind);
        if (rule >= 0) perRule[rule] = (perRule[rule] as number) + 1;
      }
      expect(replay.perRule).toEqual(perRule);
    }),
    { numRuns: 15 },
  );
});
