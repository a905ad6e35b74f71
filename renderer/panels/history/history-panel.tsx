import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { noteText } from '../../../core/text/note-text.ts';
import { readHistory } from '../../actions/read-plan.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

const MOST_SHOWN = 200;

/** Every step the plan remembers, newest first; what was undone stays listed until another edit takes its place. */
export function HistoryPanel() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const steps = useAppState((state) => state.steps);
  const ends = useAppState((state) => state.ends);
  const planFile = useAppState((state) => state.file);
  // Another plan has another history.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the file changes
  useEffect(() => {
    readHistory(app);
  }, [app, planFile]);
  if (!steps) return null;
  return (
    <div className="stack">
      <div className="acts">
        <Button icon="undo" isDisabled={!ends.undo} onPress={() => runCommand(app, 'edit.undo')}>
          <Trans>Undo</Trans>
        </Button>
        <Button icon="redo" isDisabled={!ends.redo} onPress={() => runCommand(app, 'edit.redo')}>
          <Trans>Redo</Trans>
        </Button>
      </div>
      {steps.length === 0 && (
        <p className="hint">
          <Trans>Nothing was changed yet.</Trans>
        </p>
      )}
      <ol className="history" aria-label={t`Steps, newest first`}>
        {steps.slice(0, MOST_SHOWN).map((step) => (
          <li key={step.seq} className={step.undone ? 'history-step history-undone' : 'history-step'}>
            <span dir="auto">{noteText(i18n, step.note)}</span>
            <span className="small quiet">
              <time dateTime={step.at}>{format.day(new Date(step.at))}</time>
              {step.undone && (
                <>
                  {' · '}
                  <Trans>undone</Trans>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
