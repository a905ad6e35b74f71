import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { EIGHT_OF_TEN } from '../../../core/forecast/back-test.ts';
import type { Expected } from '../../../core/forecast/expected.ts';
import type { PlanForecast, TerritoryExpected } from '../../../core/forecast/plan-forecast.ts';
import { Button } from '../../controls/button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { useFormat } from '../../use-app.ts';
import { methodName, reasonText } from './method-words.ts';

interface ForecastTableProps {
  readonly forecast: PlanForecast;
  /** By the key of the territory. */
  readonly names: ReadonlyMap<number, string>;
  readonly scale: number;
  /** Key of the territory in the chart; null for all. */
  readonly shown: number | null;
  readonly onShow: (territory: number | null) => void;
}

const PAGE = 50;

/** Each territory with its method, what is expected of it, and how good that was before. */
export function ForecastTable({ forecast, names, scale, shown, onShow }: ForecastTableProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState(0);
  const { territories, total } = forecast;
  const start = from < territories.length ? from : 0;
  const withPipeline = territories.some(({ pipeline }) => pipeline !== null);
  return (
    <>
      <div className="numbers-scroll">
        <table className="numbers-table" aria-label={t`Expected sales of each territory`}>
          <Head withPipeline={withPipeline} />
          <tbody>
            {territories.slice(start, start + PAGE).map((one) => (
              <TerritoryRow
                key={one.territory}
                one={one}
                name={names.get(one.territory) ?? ''}
                scale={scale}
                withPipeline={withPipeline}
                isShown={one.territory === shown}
                onShow={onShow}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <Trans>All territories</Trans>
              </th>
              <td />
              <Figures expected={total} scale={scale} />
              {withPipeline && <PipelineCells one={null} expected={total} scale={scale} territories={territories} />}
            </tr>
          </tfoot>
        </table>
      </div>
      <Pager from={start} page={PAGE} total={territories.length} onFrom={setFrom} />
    </>
  );
}

function Head({ withPipeline }: { readonly withPipeline: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Territory</Trans>
        </th>
        <th scope="col">
          <Trans>Method</Trans>
        </th>
        <th scope="col" className="number">
          <Trans>Expected</Trans>
        </th>
        <th scope="col" className="number">
          <Trans>Give or take</Trans>
        </th>
        <th scope="col" className="number">
          <Trans>MAPE</Trans>
        </th>
        <th scope="col" className="number">
          <Trans>WAPE</Trans>
        </th>
        <th scope="col" className="number">
          <Trans>Bias</Trans>
        </th>
        {withPipeline && (
          <>
            <th scope="col" className="number">
              <Trans>Still open</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Pipeline by win rate</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Of it added</Trans>
            </th>
          </>
        )}
      </tr>
    </thead>
  );
}

interface TerritoryRowProps {
  readonly one: TerritoryExpected;
  readonly name: string;
  readonly scale: number;
  readonly withPipeline: boolean;
  readonly isShown: boolean;
  readonly onShow: (territory: number) => void;
}

function TerritoryRow({ one, name, scale, withPipeline, isShown, onShow }: TerritoryRowProps) {
  const { i18n, t } = useLingui();
  const { territory, series, expected } = one;
  return (
    <tr data-chosen={isShown || undefined}>
      <th scope="row">
        <Button tone="quiet" label={t`Show ${name} in the chart`} onPress={() => onShow(territory)}>
          <bdi>{name}</bdi>
        </Button>
      </th>
      <td className="forecast-method" title={series ? reasonText(i18n, series.reason) : undefined}>
        {series ? methodName(i18n, series.method) : <Trans>No history</Trans>}
      </td>
      <Figures expected={expected} scale={scale} />
      {withPipeline && <PipelineCells one={one} expected={expected} scale={scale} territories={[]} />}
    </tr>
  );
}

function Figures({ expected, scale }: { readonly expected: Expected | null; readonly scale: number }) {
  const format = useFormat();
  const money = (minor: number | null | undefined) => format.quantity((minor ?? Number.NaN) / scale, 'money');
  const { spreadMinor = null, accuracy = null } = expected ?? {};
  const spread = spreadMinor === null ? null : EIGHT_OF_TEN * spreadMinor;
  return (
    <>
      <td className="number">{money(expected?.expectedMinor)}</td>
      <td className="number">{spread === null ? money(null) : `± ${money(spread)}`}</td>
      <td className="number">{format.percent(accuracy?.mape ?? Number.NaN)}</td>
      <td className="number">{format.percent(accuracy?.wape ?? Number.NaN)}</td>
      <td className="number">{format.signedPercent(accuracy?.bias ?? Number.NaN)}</td>
    </>
  );
}

interface PipelineCellsProps {
  /** Null for all together. */
  readonly one: TerritoryExpected | null;
  readonly expected: Expected | null;
  readonly scale: number;
  readonly territories: readonly TerritoryExpected[];
}

function PipelineCells({ one, expected, scale, territories }: PipelineCellsProps) {
  const format = useFormat();
  const all = one ? [one] : territories;
  const open = all.reduce((sum, { pipeline }) => sum + (pipeline?.open ?? 0), 0);
  const weighted = all.reduce((sum, { pipeline }) => sum + (pipeline?.weightedMinor ?? 0), 0);
  return (
    <>
      <td className="number">{format.whole(open)}</td>
      <td className="number">{format.quantity(weighted / scale, 'money')}</td>
      <td className="number">{format.quantity((expected?.addedMinor ?? Number.NaN) / scale, 'money')}</td>
    </>
  );
}
