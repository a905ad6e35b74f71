import type { ReactNode } from 'react';
import type { ResultKind } from '../../core/model/results.ts';
import { Button } from '../controls/button.tsx';
import { useApp, useAppState } from '../use-app.ts';

interface ImportOfferProps {
  readonly what: ResultKind;
  /** What the button says. */
  readonly action: string;
  /** What is missing, or what an import would change. */
  readonly children?: ReactNode;
}

/** What is missing for a page of numbers, with the import that brings it. */
export function ImportOffer({ what, action, children }: ImportOfferProps) {
  const { store } = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const open = () => store.getState().setView({ dialog: { name: 'import-people', what, files: [] } });
  return (
    <div className="import-offer">
      {children && <p>{children}</p>}
      <Button isDisabled={readOnly} onPress={open}>
        {action}
      </Button>
    </div>
  );
}
