import { Trans, useLingui } from '@lingui/react/macro';
import { keepRoutes, proveRoutes } from '../../actions/routing.ts';
import { cancelJob } from '../../actions/run-job.ts';
import { saveFile } from '../../actions/save-file.ts';
import { Button } from '../../controls/button.tsx';
import { Progress } from '../../controls/progress.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { phaseText } from '../../text/job-text.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { useRoutingSettings } from './use-routes.ts';

interface RoutingBarProps {
  readonly result: RoutingResult | null;
  readonly isCurrent: boolean;
}

const CERTIFICATE = 'routing-certificate.html';

/** Where the page stands: what waits to be kept, what is being proved, and what can be taken away. */
export function RoutingBar({ result, isCurrent }: RoutingBarProps) {
  const { i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const host = useAppState((state) => state.host);
  const running = useAppState((state) => runningJob(state.jobs, 'routing'));
  const { isChanged } = useRoutingSettings();
  if (running) {
    return (
      <div className="routing-run">
        <Progress
          label={phaseText(i18n, running.progress?.phase ?? 'waiting')}
          done={running.progress?.done ?? 0}
          total={running.progress?.total ?? 0}
        />
        <Button tone="danger" onPress={() => cancelJob(app, running.id)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    );
  }
  const exporting = () => app.store.getState().setView({ dialog: { name: 'export', format: 'routing' } });
  return (
    <div className={isChanged ? 'routing-bar routing-waits' : 'routing-bar'}>
      {isChanged && (
        <p className="hint hint-warning" role="status">
          <Trans>The rules were changed. What is shown of them holds when they are kept.</Trans>
        </p>
      )}
      {!isChanged && result && !isCurrent && (
        <p className="hint hint-warning" role="status">
          <Trans>The plan has changed since this table was made.</Trans>
        </p>
      )}
      <div className="acts">
        {isChanged ? (
          <>
            <Button tone="primary" isDisabled={readOnly} onPress={() => keepRoutes(app)}>
              <Trans>Keep and prove</Trans>
            </Button>
            <Button onPress={() => app.store.getState().setRoutingDraft(null)}>
              <Trans>Discard the changes</Trans>
            </Button>
          </>
        ) : (
          <Button tone={isCurrent ? 'plain' : 'primary'} onPress={() => proveRoutes(app)}>
            {result ? <Trans>Prove again</Trans> : <Trans>Make the table and prove it</Trans>}
          </Button>
        )}
        {result && isCurrent && !isChanged && (
          <>
            {host === 'loopback' && (
              <Button onPress={() => app.client.showPage(result.page, true)}>
                <Trans>Print the certificate</Trans>
              </Button>
            )}
            <Button onPress={() => saveFile(app, result.certificate, CERTIFICATE)}>
              <Trans>Save the certificate</Trans>
            </Button>
            <Button onPress={exporting}>
              <Trans>Export the table…</Trans>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
