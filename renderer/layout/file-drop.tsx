import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import type { App } from '../actions/app.ts';
import { openPlanFile } from '../actions/open-plan.ts';
import { useApp } from '../use-app.ts';

/** Takes a file dropped anywhere on the screen: a plan is opened, anything else is looked at as an account list. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const dragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const dragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      takeFile(app, file);
    };
    window.addEventListener('dragover', dragOver);
    window.addEventListener('dragleave', dragLeave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', dragOver);
      window.removeEventListener('dragleave', dragLeave);
      window.removeEventListener('drop', drop);
    };
  }, [app]);
  return (
    <div className="screen">
      {children}
      {over && (
        <div className="drop-cover">
          <p>
            <Trans>Drop a CSV file to import accounts, or an .evenfield file to open a plan</Trans>
          </p>
        </div>
      )}
    </div>
  );
}

async function takeFile(app: App, file: File): Promise<void> {
  const reply = await app.client.nameFile(file);
  const { setView, tell } = app.store.getState();
  if (!reply.ok) tell({ kind: 'error', error: reply.error });
  else if (/\.evenfield$/i.test(file.name)) await openPlanFile(app, reply.value);
  else setView({ dialog: { name: 'import', file: reply.value } });
}
