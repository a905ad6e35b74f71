import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import type { App } from '../actions/app.ts';
import { openPlanFile } from '../actions/open-plan.ts';
import { namedFiles } from '../actions/take-files.ts';
import { useApp } from '../use-app.ts';

/**
 * Takes files dropped anywhere on the screen: a plan is opened, anything else is looked at for an import, the open one
 * where there is one.
 */
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      takeFiles(app, files);
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
            <Trans>Drop lists of accounts, boundaries or postal files to import them, or a plan to open it</Trans>
          </p>
        </div>
      )}
    </div>
  );
}

async function takeFiles(app: App, files: readonly File[]): Promise<void> {
  const plan = files.find(({ name }) => /\.evenfield$/i.test(name));
  const tokens = await namedFiles(app, plan ? [plan] : files);
  const [first] = tokens;
  if (!first) return;
  if (plan) await openPlanFile(app, first);
  else {
    const { dialog, setView } = app.store.getState();
    setView({
      dialog: dialog?.name === 'import-people' ? { ...dialog, files: tokens } : { name: 'import', files: tokens },
    });
  }
}
