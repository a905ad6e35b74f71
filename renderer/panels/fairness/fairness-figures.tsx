import { useLingui } from '@lingui/react/macro';
import type { FairnessFigures as Figures } from '../../../core/fairness/fairness-of.ts';
import { useFormat } from '../../use-app.ts';

/** The figures behind the headline, each with what it means. */
export function FairnessFigures({ figures }: { readonly figures: Figures }) {
  const { t } = useLingui();
  const format = useFormat();
  const rows = [
    [t`Variation`, format.percent(figures.coefficientOfVariation), t`Standard deviation as a share of the mean`],
    [t`Gini`, format.figure(figures.gini), t`0 is even, 1 is all in one territory`],
    [
      t`Max / min`,
      figures.maxToMin === null ? '∞' : format.figure(figures.maxToMin),
      t`Largest territory over the smallest`,
    ],
    [t`Outside band`, format.percent(figures.outOfBandShare), t`Share of territories outside the tolerance`],
  ] as const;
  return (
    <dl className="figures">
      {rows.map(([name, value, meaning]) => (
        <div key={name} title={meaning}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
