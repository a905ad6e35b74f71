import * as v from 'valibot';
import { LIST_NAMES, type ListName } from '../../core/listing/list-field.ts';

/** Longer than any column may be called, so that what is too long gets its sentence (core/listing/columns-fault.ts). */
const LONGEST_TEXT = 10_000;
/** More than a list may have, likewise. */
const MOST_ENTRIES = 5_000;
const LONGEST_NAME = 100;

const chosenColumn = v.strictObject({
  field: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  header: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
});
const columns = v.exactOptional(v.pipe(v.array(chosenColumn), v.maxLength(MOST_ENTRIES)));

/** List -> its columns in their order; a list that is left out is written as usual. */
export const chosenColumns = v.strictObject(
  Object.fromEntries(LIST_NAMES.map((name) => [name, columns])) as Record<ListName, typeof columns>,
);

export const templateName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));

/** A choice of columns under a name, as it is kept and as the command line reads it from a file. */
export const columnTemplate = v.strictObject({ name: templateName, lists: chosenColumns });
