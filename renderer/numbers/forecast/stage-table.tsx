import { Trans, useLingui } from '@lingui/react/macro';
import type { StageRate } from '../../../core/forecast/stage-rates.ts';
import { useFormat } from '../../use-app.ts';

/** Win rates by stage, over the whole plan, and what tells them. */
export function StageTable({ stages }: { readonly stages: readonly StageRate[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const from: Readonly<Record<NonNullable<StageRate['from']>, string>> = {
    closed: t`Opportunities that were closed from here`,
    chance: t`What the CRM says of the open ones`,
    all: t`All that were closed`,
  };
  return (
    <div className="numbers-scroll">
      <table className="numbers-table" aria-label={t`Win rate by stage`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stage</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Still open</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Won of them</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Lost of them</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Win rate</Trans>
            </th>
            <th scope="col">
              <Trans>Told by</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.stage}>
              <th scope="row">{stage.stage < 0 ? <Trans>No stage</Trans> : <bdi>{stage.name}</bdi>}</th>
              <td className="number">{format.whole(stage.open)}</td>
              <td className="number">{format.whole(stage.won)}</td>
              <td className="number">{format.whole(stage.lost)}</td>
              <td className="number">{format.percent(stage.rate ?? Number.NaN)}</td>
              <td>{stage.from ? from[stage.from] : <Trans>Nothing: it counts as 0</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
