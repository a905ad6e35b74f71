import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { termMeaningText, termText } from '../../../core/text/matching/term-text.ts';
import { Pager } from '../../controls/pager.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useFormat } from '../../use-app.ts';
import { MatchRow } from './match-row.tsx';
import { useReasons } from './use-matching.ts';

interface MatchTableProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
}

/** Seats on one page: as many as are explained at once. */
const PAGE = 100;

/** The pairs of the matching: who goes where, what each term adds to the cost, and why it is not somebody else. */
export function MatchTable({ plan, made }: MatchTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [asked, setFrom] = useState(0);
  const { seats } = made.ground;
  const from = asked < seats.length ? asked : 0;
  const reasons = useReasons(made, from, from + PAGE);
  const { terms } = made.costs;
  return (
    <section className="numbers-part" aria-label={t`Pairs`}>
      <h3>
        <Trans>Who goes where</Trans>
      </h3>
      <ScrollRegion label={t`Pairs of rep and territory`} className="numbers-scroll">
        <table className="numbers-table match-table" aria-label={t`Pairs of rep and territory`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Territory</Trans>
              </th>
              <th scope="col">
                <Trans>Today</Trans>
              </th>
              <th scope="col">
                <Trans>Matched</Trans>
              </th>
              <th scope="col">
                <Trans>Kept</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Cost</Trans>
              </th>
              {terms.map(({ term, share }) => (
                <th key={term} scope="col" className="number" title={termMeaningText(i18n, term)}>
                  {termText(i18n, term)}
                  <span className="quiet small match-share">{format.tolerance(share)}</span>
                </th>
              ))}
              <th
                scope="col"
                className="number"
                title={t`What the territory has of the first balanced measure, over what the rep’s full-time equivalents in the plan period ask for`}
              >
                <Trans>Capacity used</Trans>
              </th>
              <th scope="col">
                <Trans>Why</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {seats.slice(from, from + PAGE).map(({ territory, place }, i) => (
              <MatchRow
                key={`${territory}/${place}`}
                plan={plan}
                made={made}
                seat={from + i}
                reason={reasons?.get(made.matching.rep[from + i] as number) ?? null}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager from={from} page={PAGE} total={seats.length} onFrom={setFrom} />
      {seats.some(({ place }) => place > 0) && (
        <p className="hint">
          <Trans>
            A territory that several reps work has a seat for each of them: a team stays as large as it is, and whoever
            stays in it keeps the share.
          </Trans>
        </p>
      )}
    </section>
  );
}
