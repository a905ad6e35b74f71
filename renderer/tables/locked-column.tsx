import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { LOCKED } from '../../core/table/planned-edits.ts';
import { Icon, type IconName } from '../controls/icon.tsx';
import type { ListColumn } from './list-column.ts';

const CROSS = 'x';

/** The column of locks: a cross for what is locked, which can be typed and pasted. */
export function lockedColumn(i18n: I18n, isLocked: (row: number) => boolean): ListColumn {
  return {
    ...crossColumn(LOCKED, i18n._(msg`Locked`), isLocked),
    groupName: (name) => (name < 0 ? i18n._(msg`Not locked`) : i18n._(msg`Locked`)),
    show: (row) => isLocked(row) && <Sign icon="lock" words={i18n._(msg`Locked`)} />,
  };
}

/** A column of what is so or not. */
export function crossColumn(id: string, title: string, isSo: (row: number) => boolean): ListColumn {
  return {
    id,
    title,
    cells: { kind: 'listed', names: [CROSS], at: (row) => (isSo(row) ? 0 : -1) },
    width: '88px',
    editable: true,
  };
}

/** A sign that stands for a cross, with words for whoever does not see it. */
export function Sign({ icon, words }: { readonly icon: IconName; readonly words: string }) {
  return (
    <span title={words} className="cell-sign">
      <Icon name={icon} />
      <span className="only-spoken">{words}</span>
    </span>
  );
}
