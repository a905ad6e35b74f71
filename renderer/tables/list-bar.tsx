import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckField } from '../controls/check-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useFormat } from '../use-app.ts';
import type { PlanList } from './list-column.ts';
import { NO_GROUPS } from './use-lines.ts';

const LONGEST_SEARCH = 200;

interface ListBarProps {
  readonly list: PlanList;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly groupBy: string;
  readonly onGroup: (column: string) => void;
  /** How many rows are selected. */
  readonly picked: number;
  readonly onlyPicked: boolean;
  readonly onOnlyPicked: (only: boolean) => void;
  /** How many rows are in the table; null while that is being found out. */
  readonly shown: number | null;
  readonly children: ReactNode;
}

/** Above a table: its search, its groups, the selected rows alone, and how many there are. */
export function ListBar(props: ListBarProps) {
  const { list, typed, onType, groupBy, onGroup, picked, onlyPicked, onOnlyPicked, shown, children } = props;
  const { t } = useLingui();
  const format = useFormat();
  const groupable = list.columns.filter(({ cells }) => cells.kind === 'listed');
  return (
    <div className="list-bar">
      <TextField
        label={t`Search`}
        labelHidden
        placeholder={t`Search`}
        value={typed}
        maxLength={LONGEST_SEARCH}
        onChange={onType}
      />
      {groupable.length > 0 && (
        <SelectField
          label={t`Group by`}
          labelHidden
          choices={[
            { id: NO_GROUPS, text: t`No groups` },
            ...groupable.map(({ id, title }) => ({ id, text: t`Group by ${title}` })),
          ]}
          value={groupBy}
          onChange={onGroup}
        />
      )}
      <CheckField isSelected={onlyPicked} isDisabled={picked === 0 && !onlyPicked} onChange={onOnlyPicked}>
        <Trans>Only selected rows</Trans>
      </CheckField>
      {children}
      <span className="quiet list-count" role="status">
        {shown === null ? (
          <Trans>Sorting…</Trans>
        ) : (
          <>
            {shown < list.count ? (
              <Trans>
                {format.whole(shown)} of {format.whole(list.count)} rows
              </Trans>
            ) : (
              <Plural value={list.count} one="# row" other="# rows" />
            )}
            {picked > 0 && ' · '}
            {picked > 0 && <Plural value={picked} one="# selected" other="# selected" />}
          </>
        )}
      </span>
    </div>
  );
}
