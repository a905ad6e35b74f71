import type { MidYearEvent } from '../../../core/midyear/event.ts';
import type { LevelKey, RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { unknownRep } from '../../../core/model/territory.ts';
import { midYearOf } from '../../../electron/jobs/mid-year-work.ts';
import { stopFlags } from '../../../electron/jobs/stop-flags.ts';
import { manyPoints } from '../../support/many-points.ts';
import { BASELINE, FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

const ACCOUNTS = 100_000;
/** A planner is answered within a minute. */
const MOST_SECONDS = 60;
const TOLERANCE = 0.15;
/** Territories of ours and theirs: columns and rows over the same ground. */
const OURS = [10, 10] as const;
const THEIRS = [8, 10] as const;

const { key: _, manages: __, tenureMonths: ___, ...newRep } = unknownRep(1 as RepKey, 'new', 'New');
const SOMEBODY = 45 as RepKey;
const EVENTS: readonly MidYearEvent[] = [
  { kind: 'leaves', rep: SOMEBODY, territories: 'share-out' },
  { kind: 'part-time', rep: SOMEBODY, capacityFte: 0.5 },
  { kind: 'joins', rep: newRep, territory: null },
  {
    kind: 'splits',
    territory: 45 as TerritoryKey,
    parts: [{ kind: 'vacant' }, { kind: 'new', rep: newRep }],
  },
  { kind: 'merges', other: { scenario: BASELINE, role: FIELD_SALES }, territories: 120, keep: [] },
];

/** Seconds to propose the least change of each event in a plan of 100,000 accounts. Answers how many took longer. */
export function midYearBench(): number {
  const plan = twoCompanies();
  process.stdout.write(
    `\n${ACCOUNTS} accounts in ${OURS[0] * OURS[1]} territories, and in ${THEIRS[0] * THEIRS[1]} of another company; target ${MOST_SECONDS} s each\n`,
  );
  let missed = 0;
  for (const event of EVENTS) {
    const began = performance.now();
    const request = {
      scenario: WORKING,
      role: FIELD_SALES,
      event,
      name: 'Mid-year',
      description: '',
      from: '2027-07-01',
    };
    const { outcome, ranOut } = midYearOf({ plan, request }, quiet());
    const seconds = (performance.now() - began) / 1000;
    const met = seconds < MOST_SECONDS;
    if (!met) missed++;
    const { accounts, outside } = outcome;
    process.stdout.write(
      `  ${event.kind.padEnd(10)} ${seconds.toFixed(1)} s: ${met ? 'met' : 'MISSED'}; ${accounts} accounts change hands, ${outside.after} territories outside (${outside.before} before)${ranOut ? '; ended by its time' : ''}\n`,
    );
  }
  return missed;
}

function quiet(): Parameters<typeof midYearOf>[1] {
  const flag = new Int32Array(stopFlags());
  return { flag, cancelled: () => false, check: () => undefined, report: () => undefined };
}

/** Every account is one of ours, one of theirs, or of both. */
function twoCompanies(): Plan {
  const base = manyPoints(ACCOUNTS);
  const cell = (i: number, [columns, rows]: readonly [number, number]) => {
    const share = (values: Float64Array, low: number) => Math.min(0.999_999, ((values[i] as number) - low) / 18);
    return Math.floor(columns * share(base.units.lon, -110)) + columns * Math.floor(rows * share(base.units.lat, 30));
  };
  const first = OURS[0] * OURS[1];
  const count = first + THEIRS[0] * THEIRS[1];
  const keys = Array.from({ length: count }, (_, i) => i + 1);
  const ours = Int32Array.from({ length: ACCOUNTS }, (_, i) => 1 + cell(i, OURS));
  const theirs = Int32Array.from({ length: ACCOUNTS }, (_, i) => 1 + first + cell(i, THEIRS));
  const seat = (scenario: typeof WORKING, key: number) => ({
    scenario,
    territory: key as TerritoryKey,
    centreLat: null,
    centreLon: null,
    locked: false,
    reps: [{ rep: key as RepKey, share: 1 }],
  });
  return {
    ...base,
    measures: base.measures.map((one) => ({ ...one, tolerance: TOLERANCE })),
    reps: keys.map((key) => unknownRep(key as RepKey, `R${key}`, `Rep ${key}`)),
    territories: keys.map((key) => ({
      key: key as TerritoryKey,
      id: `T${String(key).padStart(3, '0')}`,
      role: FIELD_SALES,
      level: 1 as LevelKey,
      parent: null,
      name: `Place ${key}`,
      colour: key % 10,
    })),
    scenarioTerritories: keys.map((key) => seat(key <= first ? WORKING : BASELINE, key)),
    assignments: [
      { scenario: WORKING, role: FIELD_SALES, territories: ours },
      { scenario: BASELINE, role: FIELD_SALES, territories: theirs },
    ],
    accounts: {
      ...base.accounts,
      // Every tenth is in both lists, and its owner is not known.
      owner: Int32Array.from(ours, (key, i) => (i % 10 === 0 ? -1 : (i % 2 === 0 ? key : (theirs[i] as number)) - 1)),
      ownerNames: keys.map((key) => `Rep ${key}`),
    },
  };
}
