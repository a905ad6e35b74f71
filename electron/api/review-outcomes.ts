import * as v from 'valibot';
import { fileToken } from './jobs.ts';

/** What the calls about reviews answer. */

/** A file by its name, and where it is downloaded from; null where it was written into a folder. */
export const handedOut = v.strictObject({ file: v.string(), download: v.nullable(fileToken) });

const leftOut = v.strictObject({
  code: v.picklist(['other-round', 'too-many', 'unit', 'account', 'territory']),
  author: v.string(),
  count: v.number(),
  name: v.string(),
});

/** What came of bringing a reviewed copy in: see core/review-round/bring-in.ts. */
export const broughtIn = v.strictObject({
  sentTo: v.string(),
  added: v.number(),
  changed: v.number(),
  withdrawn: v.number(),
  decided: v.number(),
  signOffs: v.number(),
  leftOut: v.array(leftOut),
});
