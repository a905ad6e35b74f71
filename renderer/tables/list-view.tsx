import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PickHow } from '../../core/select/combine.ts';
import { makeEdits, plannedEdits } from '../actions/edit-cells.ts';
import { CheckField } from '../controls/check-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useApp, useAppState, useFormat } from '../use-app.ts';
import { useFaultText } from './fault-text.ts';
import type { PlanList } from './list-column.ts';
import { ListTable } from './list-table.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { type Pasted, readPasted } from './read-pasted.ts';
import { useLines, type ListView as View } from './use-lines.ts';

/** Nothing is grouped. */
const NO_GROUPS = '';
const LONGEST_SEARCH = 200;

interface ListViewProps {
  readonly label: string;
  readonly list: PlanList;
  readonly picked: Int32Array;
  readonly onPick: (rows: Int32Array, how: PickHow) => void;
}

/** A table with its search, its groups and a way to see the selected rows alone. */
export function ListView({ label, list, picked, onPick }: ListViewProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const faultText = useFaultText();
  const locale = useAppState((state) => state.locale);
  const readOnly = useAppState((state) => state.readOnly);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<View['sort']>(null);
  const [groupBy, setGroupBy] = useState(NO_GROUPS);
  const [onlyPicked, setOnlyPicked] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const compare = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale]);
  const settled = useDeferredValue(typed);
  const only = onlyPicked ? picked : null;
  const view = useMemo(() => ({ typed: settled, sort, groupBy, only }), [settled, sort, groupBy, only]);
  const { lines, busy, rows } = useLines(list, view, folded, compare);

  const groupable = list.columns.filter(({ cells }) => cells.kind === 'listed');
  const group = groupable.find(({ id }) => id === groupBy);
  const sortBy = (column: string) =>
    setSort((now) =>
      now?.column !== column ? { column, descending: false } : now.descending ? null : { column, descending: true },
    );
  const edit = async (row: number, column: string, text: string) => {
    const planned = plannedEdits(app, list.name, [{ row, column, text }]);
    const [wrong] = planned.faults;
    if (wrong) return faultText(wrong.fault);
    await makeEdits(app, planned);
    return null;
  };
  const fold = (name: number) =>
    setFolded((now) => {
      const next = new Set(now);
      if (!next.delete(name)) next.add(name);
      return next;
    });
  const nameOfGroup = (name: number) =>
    group?.cells.kind === 'listed' ? (group.cells.names[name] ?? t`none`) : t`none`;
  return (
    <div className="list-view">
      <div className="list-bar">
        <TextField
          label={t`Search`}
          labelHidden
          placeholder={t`Search`}
          value={typed}
          maxLength={LONGEST_SEARCH}
          onChange={setTyped}
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
            onChange={(id) => {
              setGroupBy(id);
              setFolded(new Set());
            }}
          />
        )}
        <CheckField isSelected={onlyPicked} isDisabled={picked.length === 0 && !onlyPicked} onChange={setOnlyPicked}>
          <Trans>Only selected rows</Trans>
        </CheckField>
        <span className="quiet list-count" role="status">
          {busy ? (
            <Trans>Sorting…</Trans>
          ) : (
            <>
              {rows.length < list.count ? (
                <Trans>
                  {format.whole(rows.length)} of {format.whole(list.count)} rows
                </Trans>
              ) : (
                <Plural value={list.count} one="# row" other="# rows" />
              )}
              {picked.length > 0 && ' · '}
              {picked.length > 0 && <Plural value={picked.length} one="# selected" other="# selected" />}
            </>
          )}
        </span>
      </div>
      <ListTable
        label={label}
        list={list}
        lines={lines}
        picked={picked}
        sorted={sort}
        readOnly={readOnly}
        groupText={(name, count) => `${nameOfGroup(name)} (${format.whole(count)})`}
        onSort={sortBy}
        onPick={onPick}
        onEdit={edit}
        onPaste={(text, line, column) => setPasted(readPasted(app, text, list, lines, { line, column }))}
        onFold={fold}
      />
      {pasted && <PasteDialog list={list} pasted={pasted} onClose={() => setPasted(null)} />}
    </div>
  );
}
