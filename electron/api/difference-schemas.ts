import * as v from 'valibot';
import { ACCOUNT_PARTS } from '../../core/edit/account-difference.ts';
import { DIFFERENCE_KINDS } from '../../core/edit/difference-rows.ts';

/** How a list that is imported into a plan meets its accounts; left out: it takes their place. */
export const importMode = v.picklist(['replace', 'update', 'add']);

/** With `update`: what becomes of the accounts that the list does not have; left out: they go. */
export const goneAccounts = v.picklist(['drop', 'keep']);

/** Lists that are passed on as they are. */
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const part = v.picklist([...ACCOUNT_PARTS, 'measure']);

/** What an update does, in numbers; the fields mean what core/edit/difference-summary.ts says. */
export const importDifference = v.strictObject({
  mode: v.picklist(['update', 'add']),
  added: count,
  changed: count,
  unchanged: count,
  gone: count,
  goneAccounts,
  untouched: count,
  placesKept: count,
  withoutTerritory: count,
  comeApart: count,
  parts: list(v.strictObject({ part, measure: v.string(), accounts: count })),
  totals: list(v.strictObject({ measure: v.string(), before: v.number(), after: v.number() })),
  namesGone: count,
  firstNamesGone: list(v.strictObject({ id: v.string(), name: v.string() })),
  same: v.boolean(),
});

/** Names an import that was read and waits; one waits at a time. */
export const heldImport = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A held import as the plan is at a revision. */
export const heldDifference = v.strictObject({ held: heldImport, revision: v.number(), difference: importDifference });

/** Rows of one kind that are asked for at once. */
const MOST_ROWS = 500;

export const differencePage = v.strictObject({
  held: heldImport,
  kind: v.picklist(DIFFERENCE_KINDS),
  from: count,
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS)),
});

const value = v.nullable(v.union([v.string(), v.number()]));

/** One account of a difference, with each value that changes. */
export const differenceRow = v.strictObject({
  kind: v.picklist(DIFFERENCE_KINDS),
  id: v.string(),
  name: v.string(),
  changes: list(v.strictObject({ part, measure: v.string(), before: value, after: value })),
});
