import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { GainedLost } from '../../../core/disruption/gained-lost.ts';
import type { MovedFacts } from '../../../core/disruption/moved-facts.ts';
import { measureMeaning } from '../../../core/fairness/meaning.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useHandNames } from '../../text/hand-names.ts';
import { useFormat } from '../../use-app.ts';

interface HandTableProps {
  readonly plan: Plan;
  readonly facts: MovedFacts;
}

/** So many lines are read at a glance; the rest on demand. */
const FIRST_LINES = 12;

/** Who loses, keeps and gains, the largest loss first: in revenue where a measure stands for it, else in accounts. */
export function HandTable({ plan, facts }: HandTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [by, setBy] = useState<'reps' | 'territories'>('reps');
  const [all, setAll] = useState(false);
  const money = measureMeaning(plan, 'revenue');
  const names = useHandNames(plan);
  const lines = useMemo(() => sorted(facts[by], money), [facts, by, money]);
  const quantity = plan.measures[money]?.quantity ?? 'money';
  const shown = all ? lines : lines.slice(0, FIRST_LINES);
  const amount = ({ accounts, measures }: GainedLost['lost']) => (
    <>
      <span>{format.whole(accounts)}</span>
      {money >= 0 && <span className="hand-money quiet">{format.short(measures[money] ?? 0, quantity)}</span>}
    </>
  );
  return (
    <section className="fairness" aria-label={t`Gained and lost`}>
      <h3 className="fairness-name">
        <Trans>Gained and lost</Trans>
      </h3>
      <SelectField
        label={t`Per`}
        labelHidden
        choices={[
          { id: 'reps', text: t`Per rep` },
          { id: 'territories', text: t`Per territory` },
        ]}
        value={by}
        onChange={(id) => setBy(id as typeof by)}
      />
      <table className="part-table hand-table small" aria-label={t`Accounts gained, lost and kept`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Lost</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Gained</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Kept</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ hand, kept, gained, lost }) => {
            const had = kept.accounts + lost.accounts;
            return (
              <tr key={hand === null ? 'nobody' : Object.values(hand).join('/')}>
                <th scope="row">{hand === null ? <Trans>nobody</Trans> : <bdi>{names(hand)}</bdi>}</th>
                <td className="number">{amount(lost)}</td>
                <td className="number">{amount(gained)}</td>
                <td className="number">
                  <span>{format.whole(kept.accounts)}</span>
                  <span className="hand-money quiet">{had > 0 ? format.percent(kept.accounts / had) : '–'}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > FIRST_LINES && (
        <div className="acts">
          <Button tone="quiet" onPress={() => setAll(!all)}>
            {all ? <Trans>Show fewer</Trans> : <Trans>Show all {format.whole(lines.length)}</Trans>}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Nobody last, and not at all where nothing was or is nobody's. */
function sorted(lines: readonly GainedLost[], money: number): GainedLost[] {
  const loss = ({ lost }: GainedLost) => (money >= 0 ? (lost.measures[money] ?? 0) : 0);
  const some = lines.filter(({ hand, gained, lost }) => hand !== null || gained.accounts + lost.accounts > 0);
  return some.sort(
    (a, b) =>
      Number(a.hand === null) - Number(b.hand === null) ||
      loss(b) - loss(a) ||
      b.lost.accounts - a.lost.accounts ||
      b.gained.accounts - a.gained.accounts,
  );
}
