import * as v from 'valibot';
import type { RecordChange, RecordKind, RecordTypes } from '../../../core/edit/plan-change.ts';
import { RECORD_KINDS } from '../../../core/edit/record-order.ts';
import { linkRows } from './links.ts';
import { levelRows, repRows, roleRows, territoryRows } from './people.ts';
import { protectionRows } from './protections.ts';
import { quotaPlanRows } from './quota-plans.ts';
import type { RecordRows } from './record-rows.ts';
import { remarkRows, roundRows, signOffRows } from './reviews.ts';
import { namedAccountRows, quotaRows, scenarioRows, scenarioTerritoryRows, unitLockRows } from './scenarios.ts';
import { measureRows, settingsRows } from './settings.ts';

/** How each kind of record is kept. */
export const RECORD_ROWS: { readonly [K in RecordKind]: RecordRows<RecordTypes[K]> } = {
  settings: settingsRows,
  measures: measureRows,
  reps: repRows,
  roles: roleRows,
  levels: levelRows,
  territories: territoryRows,
  scenarios: scenarioRows,
  scenarioTerritories: scenarioTerritoryRows,
  unitLocks: unitLockRows,
  namedAccounts: namedAccountRows,
  quotas: quotaRows,
  quotaPlans: quotaPlanRows,
  links: linkRows,
  rounds: roundRows,
  remarks: remarkRows,
  signOffs: signOffRows,
  protections: protectionRows,
};

/** The rows of a record of whatever kind. */
export function recordRowsOf<K extends RecordKind>(kind: K): RecordRows<unknown> {
  return RECORD_ROWS[kind] as RecordRows<unknown>;
}

const kindSchema = v.picklist(RECORD_KINDS);
const rawChange = v.strictObject({ kind: kindSchema, before: v.unknown(), after: v.unknown() });

/** Checks a list of record changes, field by field; issues name the kind. */
export const recordChangesSchema: v.GenericSchema<unknown, RecordChange[]> = v.array(
  v.pipe(
    rawChange,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const { kind, before, after } = dataset.value;
      const schema = v.nullable(recordRowsOf(kind).schema);
      const old = v.safeParse(schema, before);
      const next = v.safeParse(schema, after);
      if (!old.success || !next.success) {
        const issue = (old.issues ?? next.issues)?.[0];
        addIssue({ message: `${kind}: ${issue?.message ?? 'not a record'}` });
        return NEVER;
      }
      return { kind, before: old.output, after: next.output } as RecordChange;
    }),
  ),
);
