import * as v from 'valibot';
import { fileToken } from './file-token.ts';

const wholes: v.GenericSchema<unknown, Int32Array> = v.instance(Int32Array);
const bytes: v.GenericSchema<unknown, Uint8Array> = v.instance(Uint8Array);
const texts = v.strictObject({
  offsets: v.instance(Uint32Array) as v.GenericSchema<unknown, Uint32Array>,
  codes: v.instance(Uint16Array) as v.GenericSchema<unknown, Uint16Array>,
});

/** Compares a CRM's list with a scenario and role of the open plan. */
export const driftRequest = { scenario: v.number(), role: v.number() };

/** What a CRM says otherwise than the plan, in columns; `renamed` first, `gone` last. */
const driftFindings = v.strictObject({
  /** Place in DRIFT_KINDS (core/drift/drift.ts). */
  kind: bytes,
  /** Key of the plan's account, 0 for none. */
  account: wholes,
  /** Key of the territory in the plan, and of that which would follow the CRM; 0 for none. */
  territory: wholes,
  proposal: wholes,
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
  ...driftRequest,
  fileName: v.string(),
  findings: driftFindings,
  /** Whether the list has columns of owners and of territories. */
  compared: v.strictObject({ owners: v.boolean(), territories: v.boolean() }),
  refused: v.number(),
  /** Download tokens: the rows that were refused (null for none), and what the CRM has to put right to follow the plan. */
  refusedFile: v.nullable(fileToken),
  corrections: fileToken,
};
