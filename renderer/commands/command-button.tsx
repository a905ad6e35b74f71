import type { ReactNode } from 'react';
import type { CommandId } from '../../electron/api/commands.ts';
import { Button } from '../controls/button.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { canRun, runCommand } from './run-command.ts';

/** A command of the menus as a button under a shorter name; greyed out while it has nothing to work on. */
export function CommandButton({ command, children }: { readonly command: CommandId; readonly children: ReactNode }) {
  const app = useApp();
  const can = useAppState((state) => canRun(state, command));
  return (
    <Button isDisabled={!can} onPress={() => runCommand(app, command)}>
      {children}
    </Button>
  );
}
