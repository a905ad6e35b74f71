import type { ReactNode } from 'react';
import type { CommandId } from '../../../electron/api/commands.ts';
import { canRun, runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';

/** A shape tool as a button: the command of the menus under a shorter name. */
export function ToolButton({ command, children }: { readonly command: CommandId; readonly children: ReactNode }) {
  const app = useApp();
  const isDisabled = !useAppState((state) => canRun(state, command));
  return (
    <Button isDisabled={isDisabled} onPress={() => runCommand(app, command)}>
      {children}
    </Button>
  );
}
