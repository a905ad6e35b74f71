import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { isRepeatable } from '../../../core/model/balance-run.ts';
import type { KeptBalance } from '../../../electron/api/contract.ts';
import { runAgain, takeSettingsOf } from '../../actions/runs.ts';
import { Button } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

/** The balances that were run, newest first: what each came to, and the ways to have it again. */
export function RunList({ runs }: { readonly runs: readonly KeptBalance[] }) {
  const { t } = useLingui();
  const format = useFormat();
  if (runs.length === 0) return null;
  return (
    <Fold title={t`Balances that were run`} set={format.whole(runs.length)}>
      <ul className="history" aria-label={t`Balances, newest first`}>
        {runs.map((run) => (
          <Run key={run.key} run={run} />
        ))}
      </ul>
    </Fold>
  );
}

function Run({ run }: { readonly run: KeptBalance }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const plan = useAppState((state) => state.plan);
  const still = useAppState((state) => state.readOnly || runningJob(state.jobs) !== undefined);
  const { at, asked, outcome, version } = run;
  const scenario = plan?.scenarios.find(({ key }) => key === run.scenario);
  const when = format.day(new Date(at));
  const parts = format.whole(asked.split?.parts ?? 0);
  const [seed, iterations] = [String(asked.seed), format.whole(asked.iterations)];
  return (
    <li className="history-step run-step">
      <p className="run-head">
        <time dateTime={at}>{when}</time>
        {' · '}
        {scenario ? <bdi>{scenario.name}</bdi> : <Trans>a scenario that is gone</Trans>}
      </p>
      <p className="small">
        <Plural value={outcome.territories} one="# territory" other="# territories" />
        {' · '}
        {outcome.unmet === 0 ? (
          <Trans>every limit met</Trans>
        ) : (
          <Plural value={outcome.unmet} one="# limit not met" other="# limits not met" />
        )}
        {' · '}
        <Plural value={outcome.moved} one="# unit moved" other="# units moved" />
      </p>
      <p className="small quiet">
        <Trans>
          Seed <bdi>{seed}</bdi> · {iterations} iterations
        </Trans>
        {outcome.starts.length > 1 && (
          <>
            {' · '}
            <Plural value={outcome.starts.length} one="best of # start" other="best of # starts" />
          </>
        )}
        {' · '}
        <bdi>Evenfield {version}</bdi>
      </p>
      <div className="acts">
        <Button
          tone="quiet"
          isDisabled={still || !scenario || !isRepeatable(asked)}
          label={t`Run the balance of ${when} again`}
          onPress={() => runAgain(app, run.key)}
        >
          <Trans>Run again</Trans>
        </Button>
        <Button tone="quiet" label={t`Take the settings of ${when}`} onPress={() => takeSettingsOf(app, run)}>
          <Trans>Take its settings</Trans>
        </Button>
      </div>
      {asked.part && (
        <p className="small quiet">
          {!isRepeatable(asked) ? (
            <Trans>Only some units were balanced, and which is not known, so it cannot be run again.</Trans>
          ) : asked.split ? (
            <Trans>One territory was divided into {parts}.</Trans>
          ) : (
            <Trans>Only selected units could move.</Trans>
          )}
        </p>
      )}
    </li>
  );
}
