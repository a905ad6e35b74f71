import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { heldOverFrom } from '../../../core/midyear/held-over-from.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import type { Holdovers } from '../../../core/pay/holdovers.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useHandNames } from '../../text/hand-names.ts';
import { useAppState, useFormat } from '../../use-app.ts';
import { HoldoverSums } from './holdover-sums.tsx';

interface HoldoverListProps {
  readonly plan: Plan;
  readonly held: Holdovers;
}

const PAGE = 25;

/** The moved accounts with open pipeline, the largest first: who is paid for how much of it, and until when. */
export function HoldoverList({ plan, held }: HoldoverListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [from, setFrom] = useState(0);
  const nameOf = useHandNames(plan);
  const scenario = useAppState((state) => state.scenario);
  const name = (row: number) => {
    const hand = held.hands[row];
    return hand ? <bdi>{nameOf(hand)}</bdi> : <Trans>nobody</Trans>;
  };
  const count = held.accounts.length;
  if (count === 0) {
    return (
      <p className="hint">
        <Trans>No account with open pipeline changes hands.</Trans>
      </p>
    );
  }
  const start = from < count ? from : 0;
  const shown = Array.from({ length: Math.min(PAGE, count - start) }, (_, i) => start + i);
  return (
    <>
      <HoldoverSums plan={plan} held={held} />
      <ScrollRegion className="numbers-scroll" label={t`Moved accounts with open pipeline`}>
        <table className="numbers-table" aria-label={t`Moved accounts with open pipeline`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Account</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Open pipeline</Trans>
              </th>
              <th scope="col">
                <Trans>From</Trans>
              </th>
              <th scope="col">
                <Trans>To</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Rule</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Old rep's part</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>New rep's part</Trans>
              </th>
              <th scope="col">
                <Trans>Until</Trans>
              </th>
              <th scope="col">
                <Trans>Look at</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((i) => {
              const account = held.accounts[i] as number;
              const pipeline = held.pipeline[i] as number;
              const rule = held.rule[i] as number;
              const { oldShare, lastDay, isAfterPeriod } = heldOverFrom(plan, scenario, rule);
              return (
                <tr key={account}>
                  <th scope="row">
                    <bdi>{textAt(plan.accounts.names, account) || textAt(plan.accounts.ids, account)}</bdi>
                  </th>
                  <td className="number">{format.quantity(pipeline, 'money')}</td>
                  <td>{name(held.from[i] as number)}</td>
                  <td>{name(held.to[i] as number)}</td>
                  <td className="number">{rule < 0 ? '–' : format.whole(rule + 1)}</td>
                  <td className="number">{format.quantity(pipeline * oldShare, 'money')}</td>
                  <td className="number">{format.quantity(pipeline * (1 - oldShare), 'money')}</td>
                  <td>{lastDay === null ? '–' : format.date(lastDay)}</td>
                  <td>
                    {held.oldGone[i] === 1 && oldShare > 0 && (
                      <span className="pay-look">
                        <Trans>Old rep works no territory</Trans>
                      </span>
                    )}
                    {held.newVacant[i] === 1 && (
                      <span className="pay-look">
                        <Trans>Nobody works it yet</Trans>
                      </span>
                    )}
                    {isAfterPeriod && (
                      <span className="pay-look">
                        <Trans>Ends after the plan period</Trans>
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager from={start} page={PAGE} total={count} onFrom={setFrom} />
      <p className="hint">
        <Trans>The whole list goes into holdovers.csv, beside the files that are exported for a CRM.</Trans>
      </p>
      <div className="acts">
        <CommandButton command="plan.export">
          <Trans>Export files…</Trans>
        </CommandButton>
      </div>
    </>
  );
}
