import type { RecordKind, RecordTypes } from './plan-change.ts';

/**
 * How records of a kind are told apart and in which order their list in Plan stands: by these numbers and, for
 * quotas, by the period last. Two records with the same identity are the same record before and after.
 */
type Identity = readonly (number | string)[];

const identities: { readonly [K in RecordKind]: (record: RecordTypes[K]) => Identity } = {
  settings: () => [],
  measures: (r) => [r.key],
  reps: (r) => [r.key],
  roles: (r) => [r.key],
  levels: (r) => [r.key],
  territories: (r) => [r.key],
  scenarios: (r) => [r.key],
  scenarioTerritories: (r) => [r.scenario, r.territory],
  unitLocks: (r) => [r.scenario, r.role, r.unit],
  namedAccounts: (r) => [r.scenario, r.role, r.account],
  quotas: (r) => [r.scenario, r.territory, r.period],
  quotaPlans: (r) => [r.scenario, r.role],
  links: (r) => [r.a, r.b],
  rounds: (r) => [r.uid],
  remarks: (r) => [r.uid],
  signOffs: (r) => [r.uid],
  protections: (r) => [r.of, r.key],
};

/** Kinds in an order in which every record comes after those it refers to. */
export const RECORD_KINDS: readonly RecordKind[] = [
  'settings',
  'measures',
  'reps',
  'roles',
  'levels',
  'territories',
  'scenarios',
  'scenarioTerritories',
  'unitLocks',
  'namedAccounts',
  'quotas',
  'quotaPlans',
  'links',
  'rounds',
  'remarks',
  'signOffs',
  'protections',
];

/** What tells a record apart within its kind, as one text: `3`, or `1/4/FY2027`. */
export function recordIdentity<K extends RecordKind>(kind: K, record: RecordTypes[K]): string {
  return identities[kind](record).join('/');
}

/** The order of records within the list of their kind. */
export function compareRecords<K extends RecordKind>(kind: K, a: RecordTypes[K], b: RecordTypes[K]): number {
  const left = identities[kind](a);
  const right = identities[kind](b);
  for (let i = 0; i < left.length; i++) {
    const x = left[i] as number | string;
    const y = right[i] as number | string;
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return 0;
}

/** Whether two records, or absences of one, say the same; records are plain data. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && sameRecord(a[key as keyof typeof a], b[key as keyof typeof b]));
}
