import * as v from 'valibot';
import { fileToken } from './file-token.ts';

/** Fills a scenario and role of the open plan into a CRM's list. */
export const fillRequest = { scenario: v.number(), role: v.number() };

export const fillResult = {
  /** Of the filled list. */
  fileName: v.string(),
  /** Rows of which a cell was filled in, those that say it already, and those of which something stayed. */
  filled: v.number(),
  same: v.number(),
  left: v.number(),
  /** Accounts of the plan that the list does not have. */
  missing: v.number(),
  /** Headers of the columns that were filled. */
  columns: v.array(v.string()),
  /** Names of territories that the list did not have. */
  unnamed: v.array(v.string()),
  /** Download tokens: the list, and of which rows something stayed (null for none). */
  list: fileToken,
  leftFile: v.nullable(fileToken),
};
