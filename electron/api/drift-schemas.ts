import * as v from 'valibot';
import { CRM_FIELDS } from '../../core/drift/crm-list.ts';
import { RULE_SOURCES, type RuleWhen } from '../../core/routing/rule.ts';
import { fileToken } from './file-token.ts';
import { tableForm } from './import-schemas.ts';

const wholes: v.GenericSchema<unknown, Int32Array> = v.instance(Int32Array);
const bytes: v.GenericSchema<unknown, Uint8Array> = v.instance(Uint8Array);
const texts = v.strictObject({
  offsets: v.instance(Uint32Array) as v.GenericSchema<unknown, Uint32Array>,
  codes: v.instance(Uint16Array) as v.GenericSchema<unknown, Uint16Array>,
});

/** Compares a CRM's list with a scenario and role of the open plan. */
export const driftRequest = {
  scenario: v.number(),
  role: v.number(),
  /** Field -> header; fields left out are found by name, the empty text says that no column is this field. */
  columns: v.optional(v.record(v.picklist(CRM_FIELDS), v.pipe(v.string(), v.maxLength(1000))), {}),
  form: v.optional(tableForm),
};

/** What a routing rule asks for; blank where it does not ask. */
const asked = Object.fromEntries(
  (['account', 'product', 'segment', 'language', 'country', 'state', 'from', 'to'] as const).map((field) => [
    field,
    v.string(),
  ]),
) as Record<keyof Omit<RuleWhen, 'validFrom' | 'validTo'>, v.StringSchema<undefined>>;

/** What a CRM says otherwise than the plan, in columns; `renamed` first, `gone` last. */
const driftFindings = v.strictObject({
  /** Place in DRIFT_KINDS (core/drift/drift.ts). */
  kind: bytes,
  /** Key of the plan's account, 0 for none. */
  account: wholes,
  /** Key of the territory in the plan, and of that which would follow the CRM; 0 for none. */
  territory: wholes,
  proposal: wholes,
  /** Place in `rules` of the routing rule that a proposal is by; -1 for none. */
  rule: wholes,
  rules: v.array(
    v.strictObject({
      source: v.picklist(RULE_SOURCES),
      /** Place in the planner's own rules, -1 for none. */
      own: v.number(),
      when: v.strictObject(asked),
    }),
  ),
  /** Places in `words` of who works it in the plan, and of the owner and the territory in the CRM; -1 for nothing. */
  rep: wholes,
  owner: wholes,
  said: wholes,
  words: v.array(v.string()),
  /** Name of the account, else its id; the other name of a renamed territory. */
  labels: texts,
});
export type DriftFindings = v.InferOutput<typeof driftFindings>;

export const driftResult = {
  scenario: v.number(),
  role: v.number(),
  fileName: v.string(),
  findings: driftFindings,
  /** Whether the list has columns of owners and of territories. */
  compared: v.strictObject({ owners: v.boolean(), territories: v.boolean() }),
  refused: v.number(),
  /** Download tokens: the rows that were refused (null for none), and what the CRM has to put right to follow the plan. */
  refusedFile: v.nullable(fileToken),
  corrections: fileToken,
};
