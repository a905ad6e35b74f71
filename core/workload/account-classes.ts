import type { AccountTable } from '../model/account.ts';
import { textAt } from '../model/text-column.ts';

/** The classes of accounts, numbered in the order in which they first stand. */
export interface AccountClasses {
  readonly names: readonly string[];
  /** Per account its class; -1 for none, and for one beyond the first MOST_NAMES. */
  readonly codes: Int32Array;
}

/** A column with more different texts names something else than classes. */
const MOST_NAMES = 200;

/**
 * The classes that the list says, spelled as they first stand: `a` and `A ` are one class. Null where it says none.
 * Found once per account table, O(accounts).
 */
export function accountClasses({ classes }: Pick<AccountTable, 'classes'>): AccountClasses | null {
  if (!classes) return null;
  let found = known.get(classes);
  if (!found) {
    found = numbered(classes);
    known.set(classes, found);
  }
  return found;
}

/** What a class is known by, however it is spelled. */
export function classKey(name: string): string {
  return name.trim().toLowerCase();
}

const known = new WeakMap<NonNullable<AccountTable['classes']>, AccountClasses>();

function numbered(classes: NonNullable<AccountTable['classes']>): AccountClasses {
  const codes = new Int32Array(classes.offsets.length - 1);
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const byText = new Map<string, number>();
  const numberOf = (text: string): number => {
    const key = classKey(text);
    if (key === '') return -1;
    const seen = byKey.get(key);
    if (seen !== undefined || names.length === MOST_NAMES) return seen ?? -1;
    byKey.set(key, names.length);
    return names.push(text.trim()) - 1;
  };
  for (let row = 0; row < codes.length; row++) {
    const text = textAt(classes, row);
    let code = byText.get(text);
    if (code === undefined) {
      code = numberOf(text);
      // Of a column of all different texts only the first are remembered.
      if (byText.size < MOST_NAMES) byText.set(text, code);
    }
    codes[row] = code;
  }
  return { names, codes };
}
