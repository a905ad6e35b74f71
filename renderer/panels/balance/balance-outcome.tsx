import type { I18n } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { boundTexts } from '../../../core/text/bound-text.ts';
import { unmetText } from '../../../core/text/limit-text.ts';
import { pieceText } from '../../../core/text/piece-text.ts';
import { relaxationTexts } from '../../../core/text/relaxation-text.ts';
import type { JobResult } from '../../../electron/api/jobs.ts';
import { AndMore } from '../../controls/and-more.tsx';
import { Icon } from '../../controls/icon.tsx';
import type { Job } from '../../state/jobs-slice.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useFormat } from '../../use-app.ts';
import { OutcomeNotes } from './outcome-notes.tsx';

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
  const { unmet, pieces, bounds, sse, moved, looseParts, starts } = result;
  const failed = starts.filter(({ sse }) => sse === null).length;
  const iterations = format.whole(result.iterations);
  const good = unmet.length === 0 && pieces.length === 0;
  return (
    <div className={good ? 'outcome outcome-good' : 'outcome outcome-short'}>
      <p className="outcome-head">
        <Icon name={good ? 'check' : 'warning'} />
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
      <OutcomeNotes result={result} />
      {failed > 0 && (
        <p className="small">
          <Plural value={failed} one="# start failed and was left out." other="# starts failed and were left out." />
        </p>
      )}
      <Sentences of={unmet} text={unmetSentence} />
      <Sentences of={pieces} text={pieceText} />
      <Bounds bounds={bounds} sse={sse} />
    </div>
  );
}

/** What is not met and why, and what would let it be met. */
function unmetSentence(i18n: I18n, limit: Balanced['unmet'][number]): string {
  const more = relaxationTexts(i18n, measureLabel(i18n, limit.measure), limit.relaxations);
  return [unmetText(i18n, limit), ...more].join(' ');
}

/** The first of some things that did not come out, a sentence each. */
function Sentences<T>({ of, text }: { readonly of: readonly T[]; readonly text: (i18n: I18n, one: T) => string }) {
  const { i18n } = useLingui();
  const more = of.length - MOST_SHOWN;
  if (of.length === 0) return null;
  const sentences = of.slice(0, MOST_SHOWN).map((one) => text(i18n, one));
  return (
    <ul className="unmet small">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      <AndMore count={more} />
    </ul>
  );
}

/** How near the plan is to what is possible, each with the plans it is said of. */
function Bounds({ bounds, sse }: Pick<Balanced, 'bounds' | 'sse'>) {
  const { i18n } = useLingui();
  return boundTexts(i18n, bounds, sse).map((sentence) => (
    <p key={sentence} className="small quiet">
      {sentence}
    </p>
  ));
}
