import { canRun, runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';

type ReviewCommand =
  | 'review.send'
  | 'review.bring-in'
  | 'review.save'
  | 'review.comment'
  | 'review.propose'
  | 'review.sign-off';

/** A command of reviews; greyed out while it has nothing to work on. */
export function CommandButton({ command, text }: { readonly command: ReviewCommand; readonly text: string }) {
  const app = useApp();
  const can = useAppState((state) => canRun(state, command));
  return (
    <Button isDisabled={!can} onPress={() => runCommand(app, command)}>
      {text}
    </Button>
  );
}
