import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { noteText } from '../../../core/text/note-text.ts';
import type { HistoryStep } from '../../../electron/api/contract.ts';
import { walkHistory } from '../../actions/walk-history.ts';
import { Button } from '../../controls/button.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

interface StepListProps {
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  /** How many older steps are not kept any more. */
  readonly forgotten: number;
}

/** Steps that come onto the page at a time: a thousand buttons would be slow to draw. */
const PAGE = 100;

/**
 * The steps, newest first, each a button that takes the plan to how it was right after it; the last entry is the start.
 * What was undone stays listed, struck out, until another edit takes its place.
 */
export function StepList({ steps, forgotten }: StepListProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const still = useAppState((state) => state.fileReadOnly || runningJob(state.jobs) !== undefined);
  const [shown, setShown] = useState(PAGE);
  const now = steps.find(({ undone }) => !undone)?.seq ?? null;
  const first = steps.at(-1)?.seq ?? 1;
  return (
    <>
      <p className="hint">
        <Trans>Press a step to take the plan to how it was right after it.</Trans>
      </p>
      <ol className="history" aria-label={t`Steps, newest first`}>
        {steps.slice(0, shown).map(({ seq, note, at, undone }) => (
          <li key={seq} className={undone ? 'history-step history-undone' : 'history-step'}>
            <AriaButton
              className="history-go"
              isDisabled={still}
              aria-current={seq === now ? 'step' : 'false'}
              onPress={() => walkHistory(app, seq)}
            >
              <span className="history-note">{noteText(i18n, note)}</span>
              <span className="small quiet">
                <time dateTime={at}>{format.day(new Date(at))}</time>
                {undone && (
                  <>
                    {' · '}
                    <Trans>undone</Trans>
                  </>
                )}
                {seq === now && (
                  <>
                    {' · '}
                    <Trans>the plan is here</Trans>
                  </>
                )}
              </span>
            </AriaButton>
          </li>
        ))}
        {steps.length <= shown && (
          <li className="history-step">
            <AriaButton
              className="history-go"
              isDisabled={still}
              aria-current={now === null ? 'step' : 'false'}
              onPress={() => walkHistory(app, first - 1)}
            >
              <span className="history-note">
                {forgotten > 0 ? <Trans>Before these steps</Trans> : <Trans>The start</Trans>}
              </span>
              <span className="small quiet">
                {forgotten > 0 ? (
                  <Plural
                    value={forgotten}
                    one="# older step is not kept any more"
                    other="# older steps are not kept any more"
                  />
                ) : (
                  <Trans>as the plan was made</Trans>
                )}
              </span>
            </AriaButton>
          </li>
        )}
      </ol>
      {steps.length > shown && (
        <Button tone="quiet" onPress={() => setShown((count) => count + PAGE)}>
          <Plural value={steps.length - shown} one="Show # older step" other="Show # older steps" />
        </Button>
      )}
    </>
  );
}
