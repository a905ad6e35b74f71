import { Trans, useLingui } from '@lingui/react/macro';
import type { Disruption } from '../../../core/disruption/disruption.ts';
import type { MovedShare } from '../../../core/disruption/moved-share.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useFormat } from '../../use-app.ts';

interface MovedFiguresProps {
  readonly disruption: Disruption;
  readonly measures: readonly Measure[];
}

/** The headline, and what moves of each measure, of the time with owners, and of the open pipeline. */
export function MovedFigures({ disruption, measures }: MovedFiguresProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { accounts, relationship, pipeline } = disruption;
  const rows: { readonly name: string; readonly share: MovedShare; readonly amount: string; readonly hint: string }[] =
    [
      ...disruption.measures.flatMap((moved, m) => {
        const measure = measures[m];
        if (!measure || moved.name === pipeline?.name) return [];
        const amount = format.short(moved.moved, measure.quantity);
        return [{ name: measureLabel(i18n, moved.name), share: moved, amount, hint: t`Moved, and its share of all` }];
      }),
      ...(pipeline
        ? [
            {
              name: t`Pipeline at risk`,
              share: pipeline,
              amount: format.short(pipeline.moved, 'money'),
              hint: t`Open pipeline of the accounts that move`,
            },
          ]
        : []),
      ...(relationship
        ? [
            {
              name: t`Months with owner`,
              share: relationship.months,
              amount: format.short(relationship.months.moved, 'count'),
              hint: t`The months that moved accounts have had their owner, in sum`,
            },
          ]
        : []),
    ];
  const [count, all, share] = [
    format.whole(accounts.moved),
    format.whole(accounts.total),
    format.percent(accounts.share),
  ];
  return (
    <section className="fairness" aria-label={t`What changes hands`}>
      <p className="headline">
        <span>
          {accounts.moved === 0 ? (
            <Trans>No account changes hands</Trans>
          ) : (
            <Trans>
              {count} of {all} accounts change hands ({share})
            </Trans>
          )}
        </span>
      </p>
      <dl className="moved-figures">
        {rows.map(({ name, share: moved, amount, hint }) => (
          <div key={name} title={hint}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd className="number">{amount}</dd>
            <dd className="number">{format.percent(moved.share)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
