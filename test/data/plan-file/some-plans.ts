import { USUAL_CRM } from '../../../core/crm/crm-settings.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import { NO_DAY } from '../../../core/model/day-column.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { BatchKey, TerritoryKey } from '../../../core/model/ids.ts';
import { USUAL_MATCHING } from '../../../core/model/matching-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { USUAL_RULE, usualQuotaPlan } from '../../../core/model/quota-plan.ts';
import { ACTIVITY_FIGURES, type PlanActivities } from '../../../core/model/results.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { USUAL_ROUTING } from '../../../core/routing/routing-settings.ts';
import { USUAL_SIZING } from '../../../core/sizing/sizing-settings.ts';
import { USUAL_AREAS } from '../../../core/workload/area-speed.ts';
import { USUAL_WORKLOAD } from '../../../core/workload/workload-settings.ts';
import type { WholePlan } from '../../../data/plan-file/read-plan.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';
import { aRemark, aRound, aSignOff, instant, uid } from '../../support/review-records.ts';
import { leadColumns } from '../../support/some-leads.ts';
import { withDeals, withSales } from '../../support/some-results.ts';

/** A small plan with something of everything a plan can have. */
export function fullPlan(): Plan {
  const plan = gridPlan({
    map: 'AAB ABB .BC',
    baseline: 'AAB AAB CCC',
    measures: [{ name: 'potential' }, { name: 'workload', minimum: 2.5, maximum: 99.25, slot: 5 }, { name: 'leads' }],
    values: { potential: [1, 2.5, 3, 4, 5, 6, 7, 8, 1 / 3] },
    accounts: [
      { unit: 0, owner: 'Ada', city: 'Łódź', values: { workload: 4.75 } },
      { unit: null, owner: 'Βεν', city: '東京 🗼' },
      { unit: 8, values: { workload: -0.1 } },
    ],
    reps: {
      A: [
        { share: 0.25, homeLat: 41.5, homeLon: -87.6 },
        {
          share: 0.75,
          manages: 2 as never,
          startDate: '2024-02-29',
          level: 'senior',
          skills: ['imaging', 'ångström "quoted"'],
          languages: ['de', 'العربية'],
          segment: 'hospitals',
          manager: 'r1',
          email: 'ada@example.org',
          crmUserId: '0055g00000Ab',
        },
      ],
      B: [{}],
    },
  });
  return {
    ...withNamedAccount(plan, 1, 2, { expires: '2027-12-31' }),
    scenarios: plan.scenarios.map((one) => (one.baseline ? one : { ...one, effective: '2027-07-01' })),
    settings: {
      ...plan.settings,
      united: [{ account: 'A-9', into: 'A-1' }],
      balance: { ...plan.settings.balance, families: { apart: ['A-1', '"Łódź'] } },
      forecast: { method: 'holt-winters', pipeline: false, through: '2026-10' },
      payPlan: {
        rows: [
          aPayRow({
            level: 'senior "Łódź"',
            quotaMinor: 90_000_000,
            threshold: 1 / 3,
            decelerator: { until: 0.7, multiplier: 0.5 },
            accelerators: [
              { from: 1, multiplier: 1.5 },
              { from: 1.2, multiplier: 2 },
            ],
            cap: 3,
            guarantee: { share: 0.5, months: 6 },
          }),
          aPayRow({ onTargetMinor: 9_007_199_254_740_991, variableShare: 0.1 }),
        ],
        lossAlarm: 0.08,
        holdovers: [
          { leastMinor: 5_000_000, activeDays: 180, oldShare: 1, days: 90 },
          { leastMinor: 0, activeDays: null, oldShare: 0.25, days: 0 },
        ],
      },
      fairness: {
        meanings: { revenue: 'potential', pipeline: null },
        weights: { ...USUAL_FAIRNESS.weights, measures: [{ measure: '__proto__', weight: 2.5 }], travel: 0 },
        pay: { winShare: 1 / 3, commissionRate: 0.07, variablePayMinor: 9_007_199_254_740_991 },
        travel: { speedKmh: 55.5, visitsPerAccount: 12, visitsPerDay: 0.5 },
      },
      matching: {
        ...USUAL_MATCHING,
        farKm: 333.25,
        levels: ['junior', 'Łódź "gold"'],
        needs: [{ territory: 1 as TerritoryKey, skills: ['imaging'], languages: ['العربية'], segment: '' }],
        wishes: [
          { rep: 1 as never, territory: 2 as TerritoryKey, grade: null },
          { rep: 3 as never, territory: 1 as TerritoryKey, grade: -2 },
        ],
        locks: [{ scenario: WORKING, territory: 1 as TerritoryKey, rep: 1 as never }],
      },
      crm: {
        ...USUAL_CRM,
        salesforce: {
          ...USUAL_CRM.salesforce,
          modelName: 'Łódź "gold"',
          ids: { T001: '0MI000000000001', __proto__x: '' },
        },
        dynamics: { metricId: '', ids: {} },
      },
      routing: {
        ...USUAL_ROUTING,
        states: 'none',
        rules: [
          {
            product: 'Łódź',
            segment: '',
            language: 'العربية',
            country: 'US',
            from: '00501',
            to: '00544',
            state: '',
            territory: 'T001',
            rep: '',
            validFrom: '2027-02-01',
            validTo: '',
          },
        ],
      },
      ramp: [0, 1 / 3, 1],
      workload: {
        ...USUAL_WORKLOAD,
        measure: null,
        classes: [{ name: 'Łódź "gold"', callsPerYear: 36, minutesPerCall: 47.5, preparationMinutes: 0 }],
        areas: { ...USUAL_AREAS, urbanFrom: 1 / 3 },
        nights: { driveBackHours: 1.5, tripDays: 3 },
      },
      sizing: {
        ...USUAL_SIZING,
        targetMinor: 9_007_199_254_740_991,
        salesPerPotential: 0.1,
        counts: { least: 2, most: 4 },
      },
    },
    accounts: {
      ...plan.accounts,
      parents: textColumn(['', 'A-0', 'Łódź 東京']),
      classes: textColumn(['Łódź "gold"', '', 'b']),
      // The day before 1970 is a day like any other.
      ownerSince: Int32Array.of(19_000, NO_DAY, -1),
      lastActivity: Int32Array.of(NO_DAY, 0, -200_000),
    },
    scenarioTerritories: plan.scenarioTerritories.map((seat) =>
      seat.territory === 2 ? { ...seat, fixedCentre: { lat: 39.95, lon: -99.875 } } : seat,
    ),
    protections: [
      { of: 'account', key: 101 as never, reason: 'Łódź — known for years 🗼' },
      { of: 'rep', key: 2 as never, reason: '' },
    ],
    unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: 30 as never }],
    links: [
      { a: 10 as never, b: 90 as never, linked: true },
      { a: 20 as never, b: 70 as never, linked: false },
    ],
    rounds: [
      aRound({ sentTo: 'Ana Łódź 🗼', message: 'Bitte ansehen', territories: [1, 2] as never }),
      aRound({ uid: uid(2), sentTo: 'Ben' }),
    ],
    remarks: [
      aRemark({ territory: 1 as TerritoryKey, territoryName: 'A', answer: 'Thank you', answeredAt: instant(90) }),
      aRemark({
        uid: uid(12),
        kind: 'proposal',
        text: 'Nearer to the office: "東京"',
        units: ['u0', 'u1, "quoted"'],
        from: [1, 0],
        to: 2 as TerritoryKey,
        toName: 'B',
        state: 'declined',
      }),
      aRemark({ uid: uid(13), round: uid(2), accounts: ['A-1'], state: 'withdrawn' }),
    ],
    signOffs: [
      aSignOff({ digest: 'ab'.repeat(32) }),
      aSignOff({ uid: uid(22), round: null, title: '', withdrawnAt: instant(240) }),
    ],
    quotas: [
      {
        scenario: WORKING,
        territory: 1 as TerritoryKey,
        period: 'FY2027',
        method: 'potential',
        share: 0.1,
        quotaMinor: 9_007_199_254_740_991,
      },
    ],
    quotaPlans: [
      {
        ...usualQuotaPlan(WORKING, FIELD_SALES, { currency: 'USD', minor: 9_007_199_254_740_991 }),
        base: { ...USUAL_RULE, method: 'formula', formula: '[potential "Łódź"] / 3', over: 1 / 3 },
        levels: [{ level: 2 as never, ...USUAL_RULE, floor: { kind: 'share', ratio: 0.5 } }],
        given: [{ node: 1 as TerritoryKey, period: 2, amount: { currency: 'JPY', minor: 7 } }],
        season: { periods: 'quarters', curve: [], own: [{ territory: 2 as TerritoryKey, curve: [1 / 7, 0] }] },
      },
    ],
  };
}

/** The plan with three leads: in its first unit, in its last, and in none. */
export function withLeads({ opportunities: _, ...plan }: Plan): WholePlan {
  return {
    ...plan,
    leads: {
      batch: 3 as BatchKey,
      ...leadColumns([
        {
          id: 'L1',
          source: 'fair',
          owner: 'Ada',
          segment: 'SMB',
          product: 'مضخات',
          language: 'de',
          unitCode: 'u0',
          score: 2.5,
          day: 20_000,
        },
        { unitCode: 'u8', status: 'offen 🗼', product: 'Pumps', day: -1 },
        { id: 'L3', score: 0 },
      ]),
      keys: Int32Array.of(1, 2, 3),
      unit: Int32Array.of(0, 8, -1),
    },
  };
}

/** The plan with a sales history, opportunities and activities, of accounts that it has and of others. */
export function withResults(plan: WholePlan): WholePlan {
  const { sales } = withSales(plan, 'account', [
    { holder: 'A-2', from: '2025-11', amounts: [1.25, 0, -3, 1e9] },
    { holder: 'A-0', from: '2026-02', amounts: [7] },
  ]);
  const { opportunities } = withDeals(plan, [
    { account: 0, stage: 'عرض', amount: 12.5, created: '2026-01-31', closes: '2027-02-28', chance: 0.4 },
    { owner: 'r1', state: 'lost', stage: 'Talk' },
    { account: 2, owner: 'nobody 🗼', state: 'won', amount: 0 },
  ]);
  if (!sales || !opportunities) throw new Error('The plan has no results.');
  const figures = Object.fromEntries(ACTIVITY_FIGURES.map((figure, f) => [figure, Float64Array.of(f, Number.NaN)]));
  return {
    ...plan,
    sales: { ...sales, batch: 4 as BatchKey },
    opportunities: { ...opportunities, batch: 5 as BatchKey, accounts: textColumn(['A-0', '', 'A-2']) },
    activities: {
      batch: 6 as BatchKey,
      by: 'rep',
      count: 2,
      names: textColumn(['r1', 'Łódź']),
      digits: 2,
      figures: figures as PlanActivities['figures'],
    },
  };
}

/** Renames a territory: the smallest edit there is. */
export function renaming(plan: Plan, name: string): PlanChange {
  const before = plan.territories[0];
  if (!before) throw new Error('The plan has no territory.');
  return {
    note: { code: 'renamed-territory', values: { before: before.name, after: name } },
    moves: [],
    records: [{ kind: 'territories', before, after: { ...before, name } }],
    batches: [],
  };
}

/** Moves units of the working scenario. */
export function moving(units: readonly number[], from: readonly number[], to: readonly number[]): PlanChange {
  const columns = { units: Int32Array.from(units), from: Int32Array.from(from), to: Int32Array.from(to) };
  return {
    note: { code: 'assigned', values: { units: units.length, unit: '', territory: '' } },
    moves: [{ scenario: WORKING, role: FIELD_SALES, ...columns }],
    records: [],
    batches: [],
  };
}
