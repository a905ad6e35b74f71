import { Trans, useLingui } from '@lingui/react/macro';
import { openSample } from '../actions/open-plan.ts';
import { runCommand } from '../commands/run-command.ts';
import { Button } from '../controls/button.tsx';
import { FileButton } from '../controls/file-button.tsx';
import { RecentPlans } from '../dialogs/recent-plans.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** What stands here before there is anything: what goes here, how it gets in, and a plan to try. */
export function EmptyState() {
  const { t } = useLingui();
  const app = useApp();
  const planName = useAppState((state) => state.plan?.settings.name);
  const opening = useAppState((state) => state.opening);
  const recent = useAppState((state) => state.recent);
  const { setView } = app.store.getState();
  return (
    <main className="empty">
      <div className="empty-inner">
        <EmptyPicture />
        <h2 className="empty-title">
          {planName === undefined ? <Trans>No plan is open</Trans> : <Trans>This plan has no accounts yet</Trans>}
        </h2>
        <p className="quiet empty-text">
          <Trans>
            Import a list of accounts: one row each, with an id, a place (latitude and longitude, or a US postcode) and
            the numbers to balance. Drop a CSV or XLSX file anywhere, or choose one.
          </Trans>
        </p>
        <div className="empty-acts">
          <FileButton
            purpose="accounts"
            tone="primary"
            isDisabled={opening}
            onFiles={(files) => setView({ dialog: { name: 'import', files } })}
          >
            {t`Import accounts…`}
          </FileButton>
          <Button isDisabled={opening} onPress={() => openSample(app)}>
            <Trans>Open the sample plan</Trans>
          </Button>
          <Button tone="quiet" isDisabled={opening} onPress={() => runCommand(app, 'plan.open')}>
            <Trans>Open plan…</Trans>
          </Button>
        </div>
        <p className="quiet small">
          <Trans>Everything stays on this machine.</Trans>
        </p>
        {planName === undefined && recent.length > 0 && <RecentPlans />}
      </div>
    </main>
  );
}

/** Uneven fields becoming even ones. */
function EmptyPicture() {
  return (
    <svg className="empty-picture" viewBox="0 0 200 72" aria-hidden="true" focusable="false">
      <path className="empty-uneven" d="M2 6h46v22H2zM52 6h24v34H52zM2 32h20v34H2zM26 32h22v34H26zM52 44h24v22H52z" />
      <path className="empty-arrow" d="M90 36h18M102 30l7 6-7 6" />
      <path className="empty-even" d="M124 6h34v28h-34zM162 6h34v28h-34zM124 38h34v28h-34zM162 38h34v28h-34z" />
    </svg>
  );
}
