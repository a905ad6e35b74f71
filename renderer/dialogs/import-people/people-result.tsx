import { Plural, Trans } from '@lingui/react/macro';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { CheckCounts } from '../import/check-counts.tsx';
import { PeopleOutcome } from './people-outcome.tsx';
import { REFUSED_NAMES } from './refused-names.ts';
import type { PeopleResult as Result } from './use-people-check.ts';

interface PeopleResultProps {
  readonly result: Result;
  readonly onClose: () => void;
}

/** What an import of reps or leads came to, the rows that were refused, and the way back. */
export function PeopleResult({ result, onClose }: PeopleResultProps) {
  const app = useApp();
  const canUndo = useAppState((state) => state.ends.undo !== null && !state.readOnly);
  const { imported, refused, written } = result;
  const undo = () => {
    onClose();
    runCommand(app, 'edit.undo');
  };
  return (
    <div className="stack">
      <p>
        {!written ? (
          <Trans>Nothing in the plan was changed.</Trans>
        ) : result.kind === 'import-reps' ? (
          <Plural value={imported} one="# rep imported." other="# reps imported." />
        ) : (
          <Plural value={imported} one="# lead imported." other="# leads imported." />
        )}
      </p>
      <PeopleOutcome result={result} />
      <CheckCounts
        checked={result}
        refusedName={result.kind === 'import-reps' ? REFUSED_NAMES.reps : REFUSED_NAMES.leads}
      />
      {refused > 0 && (
        <p className="hint">
          <Trans>
            The refused rows are in a file of their own, each with its line, the reason and what to do. Mend it and
            import it again.
          </Trans>
        </p>
      )}
      {written && (
        <div className="acts">
          <Button icon="undo" isDisabled={!canUndo} onPress={undo}>
            <Trans>Undo the import</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
