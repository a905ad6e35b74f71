import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFilter } from 'react-aria-components';
import type { RepKey } from '../../../core/model/ids.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { RepEditor } from './rep-editor.tsx';
import { RepLine } from './rep-line.tsx';
import { repWork } from './rep-work.ts';

/** More are found by typing. */
const MOST_SHOWN = 200;

/** Everybody of the plan: found by name, added, changed and removed. */
export function RepsDialog() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const readOnly = useAppState((state) => state.readOnly);
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<RepKey | 'new' | null>(null);
  if (!plan) return null;
  if (edited !== null) {
    const rep = plan.reps.find(({ key }) => key === edited) ?? null;
    return <RepEditor key={edited} rep={rep} reps={plan.reps} onDone={() => setEdited(null)} />;
  }
  const found = plan.reps.filter(({ id, name }) => contains(name, typed) || contains(id, typed));
  const work = repWork(plan, scenario);
  const count = plan.reps.length;
  return (
    <DialogFrame
      title={t`Reps`}
      wide
      actions={
        readOnly ? null : (
          <>
            <Button onPress={() => runCommand(app, 'plan.import-reps')}>
              <Trans>Import reps…</Trans>
            </Button>
            <Button tone="primary" icon="plus" onPress={() => setEdited('new')}>
              <Trans>Add a rep</Trans>
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {count === 0 ? (
          <p className="hint">
            <Trans>The plan has no reps yet. Add them here one by one, or import a list.</Trans>
          </p>
        ) : (
          <TextField label={t`Find a rep by name or id`} value={typed} maxLength={200} onChange={setTyped} />
        )}
        <ScrollRegion className="record-scroll" label={t`Reps`}>
          <ul className="records">
            {found.slice(0, MOST_SHOWN).map((rep) => (
              <RepLine
                key={rep.key}
                rep={rep}
                work={work.get(rep.key)}
                isFixed={readOnly}
                onEdit={() => setEdited(rep.key)}
              />
            ))}
          </ul>
        </ScrollRegion>
        {found.length > MOST_SHOWN && (
          <p className="hint">
            <Trans>Only the first of them are shown; type more of the name.</Trans>
          </p>
        )}
        {count > 0 && found.length === 0 && <p className="hint">{t`No rep is called so.`}</p>}
      </div>
    </DialogFrame>
  );
}
