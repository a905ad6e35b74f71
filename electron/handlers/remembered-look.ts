import type { TableForm, TableShape } from '../../core/model/table-form.ts';
import type { ColumnKind } from '../../data/import/column-kinds.ts';
import { shapeOf } from '../files/kept-form.ts';
import { Refused } from '../refused.ts';

/** What a look at a list shows, as far as its form goes. */
interface Looked {
  readonly headers: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly encodingGuessed: boolean;
}

/** How a list was read, as it is kept by its headers. */
interface Mapping {
  readonly columns: Readonly<Record<string, string | undefined>>;
  readonly form: TableForm;
}

/** What is kept of lists of one kind; see KeptMappings. */
interface Kept<M extends Mapping> {
  of(headers: readonly string[]): M | null;
  shapes(): readonly TableShape[];
}

/** Looks at the list that it is about, read in a way. Throws the refusal. */
export type Look<P> = (how: { readonly form: TableForm; readonly columns: Mapping['columns'] }) => Promise<P>;

/** A list read as the last one with its headers was. */
export interface RememberedLook<M, P> {
  readonly mapping: M;
  readonly seen: P;
  readonly form: TableForm;
}

/** Shapes that are tried on a list whose headers nobody knows; each costs a look. */
const MOST_TRIED = 4;

/**
 * Reads a list as the last one with its headers was: encoding, delimiter, header line, columns and how they are
 * written. `seen` is the list as its form was found out. What does not fit this file is left to what was found: a shape
 * under which it has not the headers of then, an encoding that the file's bytes disprove, a way to write numbers or
 * dates that leaves cells unread. A form that the planner said goes before all. Null where nothing is remembered.
 */
export async function rememberedLook<M extends Mapping, P extends Looked>(
  kept: Kept<M>,
  seen: P,
  form: TableForm,
  look: Look<P>,
): Promise<RememberedLook<M, P> | null> {
  const known = kept.of(seen.headers);
  const isShaped = Object.keys(shapeOf(form)).length > 0;
  for (const shape of isShaped ? [] : known ? [shapeOf(known.form)] : shapesToTry(kept)) {
    const fitting = seen.encodingGuessed ? shape : withoutEncoding(shape);
    if (Object.keys(fitting).length === 0) continue;
    const shaped = { ...form, ...fitting };
    const looked = await unlessRefused(look({ form: shaped, columns: {} }));
    const mapping = looked && kept.of(looked.headers);
    if (looked && mapping) return written(mapping, looked, shaped, look);
  }
  return known && written(known, seen, form, look);
}

/** Without a header any list of as many columns would have the headers of then: `Column 1`, `Column 2`, ... */
function shapesToTry(kept: Pick<Kept<Mapping>, 'shapes'>): TableShape[] {
  return kept
    .shapes()
    .filter(({ headerLine }) => headerLine !== 0)
    .slice(0, MOST_TRIED);
}

function withoutEncoding({ encoding: _, ...shape }: TableShape): TableShape {
  return shape;
}

/** The list with the columns of then, and how these were written where they still are. */
async function written<M extends Mapping, P extends Looked>(
  mapping: M,
  plain: P,
  form: TableForm,
  look: Look<P>,
): Promise<RememberedLook<M, P>> {
  const { numbers, dates, fillMerged } = mapping.form;
  const { columns } = mapping;
  const filled = { ...(fillMerged !== undefined && { fillMerged }), ...form };
  const said = { ...filled, numbers: { ...numbers, ...form.numbers }, dates: { ...dates, ...form.dates } };
  const seen = await look({ form: said, columns });
  const strange = seen.headers.filter((_, c) => isStrange(seen.kinds[c], plain.kinds[c]));
  if (strange.length === 0) return { mapping, seen, form: said };
  const fitting = {
    ...filled,
    numbers: { ...without(numbers, strange), ...form.numbers },
    dates: { ...without(dates, strange), ...form.dates },
  };
  return { mapping, seen: await look({ form: fitting, columns }), form: fitting };
}

/** Whether a column is read worse than without what is remembered of it; a text that was made a number may be, a bit. */
function isStrange(kind: ColumnKind | undefined, plain: ColumnKind | undefined): boolean {
  if (!kind || !plain || kind.unreadable <= plain.unreadable) return false;
  return plain.kind !== 'text' || kind.unreadable * 2 > kind.filled;
}

function without<T>(forms: Readonly<Record<string, T>> | undefined, headers: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(forms ?? {}).filter(([header]) => !headers.includes(header)));
}

async function unlessRefused<P>(look: Promise<P>): Promise<P | null> {
  try {
    return await look;
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}
