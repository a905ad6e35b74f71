import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { MOST_ROW_COMMANDS } from '../../core/edit/edit-rows.ts';
import { makeEdits } from '../actions/edit-cells.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { NameList } from '../controls/name-list.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useFaultText } from './fault-text.ts';
import type { PlanList } from './list-column.ts';
import type { Pasted } from './read-pasted.ts';

/** More are counted, not listed. */
const MOST_LISTED = 8;

interface PasteDialogProps {
  readonly list: PlanList;
  readonly pasted: Pasted;
  readonly onClose: () => void;
}

/** What a block from the clipboard would do, and what of it cannot be done, before anything is. */
export function PasteDialog({ list, pasted: { cells, planned }, onClose }: PasteDialogProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const faultText = useFaultText();
  const { unknown, otherTitles, beyond } = cells;
  const { rows, faults, commands } = planned;
  const tooMany = commands.length > MOST_ROW_COMMANDS;
  const paste = async () => {
    if (await makeEdits(app, planned)) onClose();
  };
  const titleOf = (id: string) => list.columns.find((column) => column.id === id)?.title ?? id;
  return (
    <DialogFrame
      title={t`Paste into the table`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={rows === 0 || tooMany} onPress={paste}>
            <Trans>Change them</Trans>
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {rows === 0 ? (
            <Trans>Nothing of this changes the table.</Trans>
          ) : (
            <Plural
              value={rows}
              one="# row changes, as one step that can be undone."
              other="# rows change, as one step that can be undone."
            />
          )}
        </p>
        {tooMany && (
          <p className="hint hint-warning">
            <Trans>
              That is {format.whole(commands.length)} changes, and one step has at most{' '}
              {format.whole(MOST_ROW_COMMANDS)}. Nothing is changed: paste it in parts, fewer rows or columns at a time.
            </Trans>
          </p>
        )}
        {faults.length > 0 && (
          <section>
            <h3 className="section-title">
              <Plural value={faults.length} one="# cell stays as it is" other="# cells stay as they are" />
            </h3>
            <ul className="paste-faults">
              {faults.slice(0, MOST_LISTED).map(({ edit, fault }) => (
                <li key={`${edit.row} ${edit.column}`}>
                  <bdi>{titleOf(edit.column)}</bdi>: <q dir="auto">{edit.text}</q>. {faultText(fault)}
                </li>
              ))}
            </ul>
            {faults.length > MOST_LISTED && (
              <p className="quiet">
                <Trans>and {format.whole(faults.length - MOST_LISTED)} more</Trans>
              </p>
            )}
          </section>
        )}
        {unknown.length > 0 && (
          <p>
            <Plural
              value={unknown.length}
              one="# row names nothing that is in the table once:"
              other="# rows name nothing that is in the table once:"
            />{' '}
            <NameList names={unknown.slice(0, MOST_LISTED)} />
            {unknown.length > MOST_LISTED && ' …'}
          </p>
        )}
        {otherTitles.length > 0 && (
          <p>
            <Trans>The table has no column called</Trans> <NameList names={otherTitles.slice(0, MOST_LISTED)} />
          </p>
        )}
        {beyond > 0 && (
          <p>
            <Plural
              value={beyond}
              one="# row is beyond the end of the table."
              other="# rows are beyond the end of the table."
            />
          </p>
        )}
      </div>
    </DialogFrame>
  );
}
