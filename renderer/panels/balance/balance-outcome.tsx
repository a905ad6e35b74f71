import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmetText } from '../../../core/text/limit-text.ts';
import type { JobResult } from '../../../electron/api/jobs.ts';
import { Icon } from '../../controls/icon.tsx';
import type { Job } from '../../state/jobs-slice.ts';
import { useFormat } from '../../use-app.ts';

type Balanced = Extract<JobResult, { kind: 'balance' }>;
const MOST_SHOWN = 3;

/** What the last balance of this session came to; nothing before the first. */
export function BalanceOutcome({ job }: { readonly job: Job | undefined }) {
  if (!job?.end) return null;
  if (!job.end.ok) {
    return job.end.error.code === 'cancelled' ? (
      <p className="hint">
        <Trans>Cancelled. The plan is as it was.</Trans>
      </p>
    ) : null;
  }
  return job.end.value.kind === 'balance' ? <Outcome result={job.end.value} /> : null;
}

function Outcome({ result }: { readonly result: Balanced }) {
  const format = useFormat();
  const { unmet, moved, looseParts, starts } = result;
  const failed = starts.filter(({ sse }) => sse === null).length;
  const iterations = format.whole(result.iterations);
  return (
    <div className={unmet.length === 0 ? 'outcome outcome-good' : 'outcome outcome-short'}>
      <p className="outcome-head">
        <Icon name={unmet.length === 0 ? 'check' : 'warning'} />
        {unmet.length === 0 ? (
          <Trans>Every limit is met.</Trans>
        ) : (
          <Plural value={unmet.length} one="# limit could not be met." other="# limits could not be met." />
        )}
      </p>
      <p className="small quiet">
        <Plural value={moved} one="# unit moved" other="# units moved" />
        {' · '}
        <Trans>{iterations} iterations</Trans>
        {starts.length > 1 && (
          <>
            {' · '}
            <Plural value={starts.length} one="best of # start" other="best of # starts" />
          </>
        )}
        {looseParts !== null && (
          <>
            {' · '}
            {looseParts === 0 ? (
              <Trans>each in one piece</Trans>
            ) : (
              <Plural value={looseParts} one="# loose part" other="# loose parts" />
            )}
          </>
        )}
      </p>
      {failed > 0 && (
        <p className="small">
          <Plural value={failed} one="# start failed and was left out." other="# starts failed and were left out." />
        </p>
      )}
      <UnmetLimits unmet={unmet} />
    </div>
  );
}

function UnmetLimits({ unmet }: { readonly unmet: Balanced['unmet'] }) {
  const { i18n } = useLingui();
  const more = unmet.length - MOST_SHOWN;
  if (unmet.length === 0) return null;
  return (
    <ul className="unmet small">
      {unmet.slice(0, MOST_SHOWN).map((limit) => (
        <li key={`${limit.territory} ${limit.measure}`} dir="auto">
          {unmetText(i18n, { ...limit, units: limit.unit === '' ? [] : [limit.unit] })}
        </li>
      ))}
      {more > 0 && (
        <li className="quiet">
          <Plural value={more} one="and # more" other="and # more" />
        </li>
      )}
    </ul>
  );
}
