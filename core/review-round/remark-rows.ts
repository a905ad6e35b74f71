import type { Plan } from '../model/plan.ts';
import type { Remark } from '../model/review-round.ts';
import { type TextColumn, textAt } from '../model/text-column.ts';

/** What remarks are about, as rows of the plan's tables. */
export interface RemarkRows {
  /** Rising rows of the unit and account tables. */
  readonly units: Int32Array;
  readonly accounts: Int32Array;
  /** Per unit or account, in the order of the rows: the territory it was in when the remark was made, 0 for none. */
  readonly from: Int32Array;
  /** Codes and ids that the plan does not have (any more). */
  readonly missing: readonly string[];
}

/** The rows of each remark by its uid. O(units + accounts) for all of them together, and only where they name some. */
export function remarkRows(
  { units, accounts }: Pick<Plan, 'units' | 'accounts'>,
  remarks: readonly Remark[],
): ReadonlyMap<string, RemarkRows> {
  const unitRows = rowsOfTexts(
    units.codes,
    remarks.flatMap((remark) => remark.units),
  );
  const accountRows = rowsOfTexts(
    accounts.ids,
    remarks.flatMap((remark) => remark.accounts),
  );
  return new Map(remarks.map((remark) => [remark.uid, rowsOf(remark, unitRows, accountRows)]));
}

type RowOf = ReadonlyMap<string, number>;

function rowsOf(remark: Remark, unitRows: RowOf, accountRows: RowOf): RemarkRows {
  const ofUnits = remark.units.length > 0;
  const [texts, rowOf] = ofUnits ? [remark.units, unitRows] : [remark.accounts, accountRows];
  const found = new Map<number, number>();
  const missing: string[] = [];
  texts.forEach((text, i) => {
    const row = rowOf.get(text);
    if (row === undefined) missing.push(text);
    else found.set(row, remark.from[i] ?? 0);
  });
  const rows = Int32Array.from(found.keys()).sort();
  const none = new Int32Array(0);
  return {
    units: ofUnits ? rows : none,
    accounts: ofUnits ? none : rows,
    from: rows.map((row) => found.get(row) as number),
    missing,
  };
}

/** The first row of each of some texts of a column. */
export function rowsOfTexts(column: TextColumn, texts: readonly string[]): RowOf {
  const wanted = new Set(texts);
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  // A text of another length is none of them, and making a string of each of a million takes longest.
  const lengths = new Set(texts.map(({ length }) => length));
  for (let row = 0; row + 1 < column.offsets.length; row++) {
    if (!lengths.has((column.offsets[row + 1] as number) - (column.offsets[row] as number))) continue;
    const text = textAt(column, row);
    if (wanted.has(text) && !found.has(text)) found.set(text, row);
    if (found.size === wanted.size) break;
  }
  return found;
}
