import { useLingui } from '@lingui/react/macro';
import type { FairnessFigures as Figures } from '../../../core/fairness/fairness-of.ts';
import type { Quantity } from '../../../core/model/measure.ts';
import { Fold } from '../../controls/fold.tsx';
import { useFormat } from '../../use-app.ts';

interface FairnessFiguresProps {
  readonly figures: Figures;
  readonly quantity: Quantity;
}

/** The figures behind the headline; what each of them means stands below, on demand. */
export function FairnessFigures({ figures, quantity }: FairnessFiguresProps) {
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
    [t`Theil`, format.figure(figures.theil), t`0 is even; adds up over regions: between them and within`],
    [t`Jain`, format.figure(figures.jain), t`1 is even, 1 / n is all in one of n`],
    [
      t`Mean deviation`,
      format.short(figures.meanAbsoluteDeviation, quantity),
      t`How far from the mean, on average, in the unit of the measure`,
    ],
    [t`Balance score`, format.index(figures.balanceScore), t`100 × (1 − mean deviation / mean), 100 is even`],
  ] as const;
  return (
    <>
      <dl className="figures">
        {rows.map(([name, value, meaning]) => (
          <div key={name} title={meaning}>
            <dt>{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <Fold title={t`What these figures mean`}>
        <dl className="meanings small">
          {rows.map(([name, , meaning]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </>
  );
}
