import { Trans, useLingui } from '@lingui/react/macro';
import { openPlanFile, openSample } from '../actions/open-plan.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { FileButton } from '../controls/file-button.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { RecentPlans } from './recent-plans.tsx';

/** A recent plan, a plan file, or the sample. */
export function OpenPlanDialog() {
  const { t } = useLingui();
  const app = useApp();
  const opening = useAppState((state) => state.opening);
  const recent = useAppState((state) => state.recent);
  const clear = async () => {
    const reply = await app.client.call('recent.clear', {});
    if (reply.ok) app.store.getState().setView({ recent: [] });
  };
  return (
    <DialogFrame title={t`Open plan`}>
      <div className="stack">
        <div className="acts">
          <FileButton purpose="plan" tone="primary" isDisabled={opening} onFile={(file) => openPlanFile(app, file)}>
            {t`Choose a plan file…`}
          </FileButton>
          <Button isDisabled={opening} onPress={() => openSample(app)}>
            <Trans>Open the sample plan</Trans>
          </Button>
          <Button tone="quiet" isDisabled={opening} onPress={() => openSample(app, true)}>
            <Trans>Reset and open the sample</Trans>
          </Button>
        </div>
        <RecentPlans />
        {recent.length > 0 && (
          <div className="acts">
            <Button tone="quiet" onPress={clear}>
              <Trans>Clear the list</Trans>
            </Button>
          </div>
        )}
      </div>
    </DialogFrame>
  );
}
