import { Trans, useLingui } from '@lingui/react/macro';
import { EIGHT_OF_TEN } from '../../../core/forecast/back-test.ts';
import type { Expected } from '../../../core/forecast/expected.ts';
import type { Pipeline } from '../../../core/forecast/pipeline.ts';
import { useFormat } from '../../use-app.ts';

interface ExpectedFiguresProps {
  readonly expected: Expected;
  readonly pipeline: Pipeline | null;
  readonly scale: number;
}

/** What the expected sales of the plan period are made of, and how sure they are. */
export function ExpectedFigures({ expected, pipeline, scale }: ExpectedFiguresProps) {
  const { t } = useLingui();
  const format = useFormat();
  const money = (minor: number) => format.quantity(minor / scale, 'money');
  const { soldMinor, trendMinor, addedMinor, expectedMinor, spreadMinor, accuracy } = expected;
  const off = EIGHT_OF_TEN * (spreadMinor ?? 0);
  const low = money(Math.max(soldMinor, expectedMinor - off));
  const high = money(expectedMinor + off);
  const rows: readonly (readonly [string, string])[] = [
    [t`Expected in the plan period`, money(expectedMinor)],
    ...(spreadMinor === null ? [] : [[t`Eight of ten times between`, t`${low} and ${high}`] as const]),
    ...(soldMinor === 0 ? [] : [[t`Sold in it already`, money(soldMinor)] as const]),
    [t`From the trend`, money(trendMinor)],
    ...(pipeline === null
      ? []
      : [
          [t`Open pipeline by win rate`, money(pipeline.weightedMinor)] as const,
          [t`Of it added to the trend`, money(addedMinor)] as const,
        ]),
    ...(accuracy === null
      ? []
      : [
          [t`Off by, on average (MAPE)`, format.percent(accuracy.mape ?? Number.NaN)] as const,
          [t`All errors over all sales (WAPE)`, format.percent(accuracy.wape ?? Number.NaN)] as const,
          [t`Too much or too little (bias)`, format.signedPercent(accuracy.bias ?? Number.NaN)] as const,
        ]),
  ];
  return (
    <div className="forecast-figures">
      <dl className="forecast-list">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      {accuracy === null ? (
        <p className="hint">
          <Trans>The history is too short to test how good the forecast is.</Trans>
        </p>
      ) : (
        accuracy.monthsWithout > 0 && (
          <p className="hint">
            <Trans>Months without sales have no percentage: MAPE leaves them out, WAPE counts them.</Trans>
          </p>
        )
      )}
    </div>
  );
}
