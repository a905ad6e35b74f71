import { Plural, Trans } from '@lingui/react/macro';
import { canRun, runCommand } from '../commands/run-command.ts';
import { Button } from '../controls/button.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** What can be done with what is picked: the way to move it without dragging. */
export function PickedBar() {
  const app = useApp();
  const units = useAppState((state) => state.pickedUnits.length);
  const accounts = useAppState((state) => state.pickedAccounts.length);
  const isCopy = useAppState((state) => state.copyOf !== null);
  const canPropose = useAppState((state) => canRun(state, 'review.propose'));
  const canAssign = useAppState((state) => canRun(state, 'territory.assign'));
  if (units + accounts === 0) return null;
  return (
    <div className="picked-bar">
      <span>
        {accounts > 0 ? (
          <Plural value={accounts} one="# account selected" other="# accounts selected" />
        ) : (
          <Plural value={units} one="# unit selected" other="# units selected" />
        )}
      </span>
      {isCopy ? (
        <Button isDisabled={!canPropose} onPress={() => runCommand(app, 'review.propose')}>
          <Trans>Propose a move…</Trans>
        </Button>
      ) : (
        <Button isDisabled={!canAssign} onPress={() => runCommand(app, 'territory.assign')}>
          <Trans>Move to territory…</Trans>
        </Button>
      )}
      <Button tone="quiet" onPress={() => app.store.getState().pickNothing()}>
        <Trans>Clear selection</Trans>
      </Button>
    </div>
  );
}
