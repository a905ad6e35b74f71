import { Trans } from '@lingui/react/macro';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';

/** What is written of lead routing, and the way to the page where its rules are made and proved. */
export function RoutingOffer() {
  const { store } = useApp();
  const draft = useAppState((state) => (state.routingDraft?.of === state.file ? state.routingDraft : null));
  const open = () => {
    store.getState().setView({ dialog: null });
    store.getState().showPage('routing');
  };
  return (
    <div className="stack">
      <p className="hint">
        <Trans>
          The table goes by the rules of the plan. On the page Routing they are made, the table is proved, and last
          period's leads are run through it.
        </Trans>
      </p>
      {draft && (
        <p className="hint hint-warning">
          <Trans>Rules that were changed there and not kept yet are not in the files.</Trans>
        </p>
      )}
      <div className="acts">
        <Button onPress={open}>
          <Trans>Open the page Routing</Trans>
        </Button>
      </div>
    </div>
  );
}
