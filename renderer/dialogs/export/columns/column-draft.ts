import type { ChosenColumn } from '../../../../core/listing/column-template.ts';
import type { ListField } from '../../../../core/listing/list-field.ts';

/** A column that may be written: those that are stand in the order of the file. */
export interface DraftColumn extends ChosenColumn {
  readonly isOn: boolean;
}

/** The chosen columns first, then everything else that the list could say. */
export function draftOf(
  chosen: readonly ChosenColumn[],
  fields: readonly Pick<ListField, 'id' | 'header'>[],
): DraftColumn[] {
  const taken = new Set(chosen.map(({ field }) => field));
  return [
    ...chosen.map((column) => ({ ...column, isOn: true })),
    ...fields.filter(({ id }) => !taken.has(id)).map(({ id, header }) => ({ field: id, header, isOn: false })),
  ];
}

export function chosenOf(draft: readonly DraftColumn[]): ChosenColumn[] {
  return draft.filter(({ isOn }) => isOn).map(({ field, header }) => ({ field, header }));
}

/** The draft with the column at `from` where the one at `to` is; what lies between makes room. */
export function movedTo(draft: readonly DraftColumn[], from: number, to: number): DraftColumn[] {
  const column = draft[from];
  if (!column || to < 0 || to >= draft.length) return [...draft];
  const others = draft.toSpliced(from, 1);
  return others.toSpliced(to, 0, column);
}

/** Where a chosen column goes by one place of the file, up (-1) or down (1); null where it is at the end. */
export function neighbourOf(draft: readonly DraftColumn[], at: number, step: -1 | 1): number | null {
  for (let i = at + step; i >= 0 && i < draft.length; i += step) if (draft[i]?.isOn) return i;
  return null;
}

export function sameColumns(one: readonly ChosenColumn[], other: readonly ChosenColumn[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ field, header }, i) => other[i]?.field === field && other[i]?.header === header)
  );
}
