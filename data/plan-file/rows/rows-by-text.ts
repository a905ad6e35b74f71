import type { Plan, UnitedAccount } from '../../../core/model/plan.ts';
import { type TextColumn, textAt } from '../../../core/model/text-column.ts';

/**
 * Where each of some texts stands in a column of ids; -1 for blanks and what is not there. Only the texts that are looked
 * for are kept meanwhile: the ids may be a million. `united` says which id stands for one that is not there any more.
 */
export function rowsByText(
  sought: TextColumn,
  count: number,
  rows: number,
  ids: TextColumn,
  united: readonly UnitedAccount[] = [],
): Int32Array {
  const rowOf = new Map<string, number>();
  const named = Array.from({ length: count }, (_, i) => textAt(sought, i));
  const standsFor = new Map(united.flatMap(({ account, into }) => (account === '' ? [] : [[account, into] as const])));
  for (const text of named) {
    if (text === '') continue;
    rowOf.set(text, -1);
    const other = standsFor.get(text);
    if (other !== undefined && !rowOf.has(other)) rowOf.set(other, -1);
  }
  for (let row = 0; row < rows && rowOf.size > 0; row++) {
    const id = textAt(ids, row);
    if (rowOf.get(id) === -1) rowOf.set(id, row);
  }
  return Int32Array.from(named, (text) => {
    const own = rowOf.get(text) ?? -1;
    return own >= 0 ? own : (rowOf.get(standsFor.get(text) ?? '') ?? -1);
  });
}

/** Which unit stands for one that is gone: with points a unit is the place of an account and has its id. */
export function unitedUnits({ unitSet, settings }: UnitedPlaces): readonly UnitedAccount[] {
  return unitSet?.kind === 'points' ? (settings.united ?? []) : [];
}

/** What tells them. */
export interface UnitedPlaces {
  readonly unitSet: Pick<NonNullable<Plan['unitSet']>, 'kind'> | null;
  readonly settings: Pick<Plan['settings'], 'united'>;
}
