import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { readHistory } from '../../actions/read-plan.ts';
import { readRuns } from '../../actions/runs.ts';
import { readSnapshots } from '../../actions/walk-history.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { RunList } from './run-list.tsx';
import { Snapshots } from './snapshots.tsx';
import { StepList } from './step-list.tsx';

/** Every step the plan remembers, with a way to each of them, and the versions that were kept under a name. */
export function HistoryPanel() {
  const app = useApp();
  const steps = useAppState((state) => state.steps);
  const forgotten = useAppState((state) => state.forgotten);
  const snapshots = useAppState((state) => state.snapshots);
  const runs = useAppState((state) => state.runs);
  const ends = useAppState((state) => state.ends);
  const fixed = useAppState((state) => state.fileReadOnly);
  const planFile = useAppState((state) => state.file);
  // Another plan has another history.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the file changes
  useEffect(() => {
    readHistory(app);
    readSnapshots(app);
    readRuns(app);
  }, [app, planFile]);
  if (!steps) return null;
  return (
    <div className="stack">
      <div className="acts">
        <Button icon="undo" isDisabled={!ends.undo || fixed} onPress={() => runCommand(app, 'edit.undo')}>
          <Trans>Undo</Trans>
        </Button>
        <Button icon="redo" isDisabled={!ends.redo || fixed} onPress={() => runCommand(app, 'edit.redo')}>
          <Trans>Redo</Trans>
        </Button>
      </div>
      {snapshots && <Snapshots snapshots={snapshots} />}
      {runs && <RunList runs={runs} />}
      {steps.length === 0 ? (
        <p className="hint">
          <Trans>Nothing was changed yet.</Trans>
        </p>
      ) : (
        <StepList steps={steps} forgotten={forgotten} />
      )}
    </div>
  );
}
