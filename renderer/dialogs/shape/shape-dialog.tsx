import type { ShapeTool } from '../../state/shape-tools.ts';
import { CreateDialog } from './create-dialog.tsx';
import { DissolveDialog } from './dissolve-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { ReachDialog } from './reach-dialog.tsx';
import { RecolourDialog } from './recolour-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

/** The dialog of a shape tool that asks for more than the selection. */
export function ShapeDialog({ tool }: { readonly tool: ShapeTool }) {
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
