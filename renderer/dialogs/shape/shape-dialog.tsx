import { useEffect } from 'react';
import type { ShapeTool } from '../../state/shape-tools.ts';
import { useApp } from '../../use-app.ts';
import { CreateDialog } from './create-dialog.tsx';
import { DissolveDialog } from './dissolve-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { ReachDialog } from './reach-dialog.tsx';
import { RecolourDialog } from './recolour-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useShaped } from './use-shaped.ts';

/** The dialog of a shape tool that asks for more than the selection. */
export function ShapeDialog({ tool }: { readonly tool: ShapeTool }) {
  const { store } = useApp();
  const isGone = useShaped().length === 0 && tool !== 'create';
  // What was to be shaped may go while the dialog is open: by undo, or in another window.
  useEffect(() => {
    if (isGone) store.getState().setView({ dialog: null });
  }, [isGone, store]);
  if (isGone) return null;
  switch (tool) {
    case 'create':
      return <CreateDialog />;
    case 'recolour':
      return <RecolourDialog />;
    case 'merge':
      return <MergeDialog />;
    case 'split':
      return <SplitDialog />;
    case 'dissolve':
      return <DissolveDialog />;
    case 'grow':
    case 'trim':
      return <ReachDialog tool={tool} />;
  }
}
