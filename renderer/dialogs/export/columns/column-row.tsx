import { useLingui } from '@lingui/react/macro';
import type { PointerEvent } from 'react';
import { LONGEST_HEADER } from '../../../../core/listing/columns-fault.ts';
import { IconButton } from '../../../controls/button.tsx';
import { CheckField } from '../../../controls/check-field.tsx';
import { Icon } from '../../../controls/icon.tsx';
import { TextField } from '../../../controls/text-field.tsx';
import { listFieldLabel } from '../../../text/list-field-label.ts';
import type { DraftColumn } from './column-draft.ts';

interface ColumnRowProps {
  readonly column: DraftColumn;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isDragged: boolean;
  readonly onChange: (column: DraftColumn) => void;
  readonly onMove: (step: -1 | 1) => void;
  /** The pointer took its grip. */
  readonly onGrip: (event: PointerEvent) => void;
}

/** One column of a file: whether it is written, what it is called there, and its place. */
export function ColumnRow({ column, isFirst, isLast, isDragged, onChange, onMove, onGrip }: ColumnRowProps) {
  const { t, i18n } = useLingui();
  const label = listFieldLabel(i18n, column.field);
  return (
    <li className={isDragged ? 'column-row column-row-dragged' : 'column-row'} data-on={column.isOn || undefined}>
      <span className="column-grip" role="presentation" onPointerDown={column.isOn ? onGrip : undefined}>
        {column.isOn && <Icon name="grip" />}
      </span>
      <CheckField isSelected={column.isOn} onChange={(isOn) => onChange({ ...column, isOn })}>
        <bdi>{label}</bdi>
      </CheckField>
      {column.isOn && (
        <>
          <TextField
            label={t`Name in the file: ${label}`}
            labelHidden
            value={column.header}
            maxLength={LONGEST_HEADER}
            onChange={(header) => onChange({ ...column, header })}
          />
          <span className="column-moves">
            <IconButton icon="sortUp" label={t`Move up: ${label}`} isDisabled={isFirst} onPress={() => onMove(-1)} />
            <IconButton icon="sortDown" label={t`Move down: ${label}`} isDisabled={isLast} onPress={() => onMove(1)} />
          </span>
        </>
      )}
    </li>
  );
}
