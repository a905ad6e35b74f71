import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { RoutingReplay } from '../../../electron/api/routing-schemas.ts';
import { Icon } from '../../controls/icon.tsx';
import { Pager } from '../../controls/pager.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useFormat } from '../../use-app.ts';
import { PairBars } from '../pair-bars.tsx';
import type { RouteNames } from './route-names.ts';

interface RepLeadTableProps {
  readonly replay: RoutingReplay;
  readonly names: RouteNames;
  readonly label: string;
}

const PAGE = 50;
/** An index within so much of 100 is called fair. */
const FAIR = 10;

/** Each rep's leads: volume, share of the scores against the share of capacity, pace, and what came and went. */
export function RepLeadTable({ replay, names, label }: RepLeadTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [from, setFrom] = useState(0);
  // Who gets most for their capacity first, nobody last.
  const sorted = useMemo(
    () => [...replay.reps].sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || b.leads - a.leads),
    [replay],
  );
  const start = from < sorted.length ? from : 0;
  const most = Math.max(0.0001, ...sorted.flatMap(({ scoreShare, capacityShare }) => [scoreShare, capacityShare]));
  return (
    <>
      <ScrollRegion className="numbers-scroll" label={label}>
        <table className="numbers-table routing-reps" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Rep</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Leads</Trans>
              </th>
              <th scope="col">
                <Trans>Capacity and scores</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Share of capacity</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Share of the scores</Trans>
              </th>
              <th scope="col" className="number" title={t`100 is a fair share for the capacity`}>
                <Trans>Index</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>A week</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Fullest week</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Gained</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Lost</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(start, start + PAGE).map((one) => (
              <tr key={one.rep ?? 'nobody'}>
                <th scope="row">
                  <bdi>{names.rep(one.rep)}</bdi>
                </th>
                <td className="number">{format.whole(one.leads)}</td>
                <td>
                  <PairBars before={one.capacityShare} after={one.scoreShare} most={most} />
                </td>
                <td className="number">{format.percent(one.capacityShare)}</td>
                <td className="number">{format.percent(one.scoreShare)}</td>
                <td className="number">
                  <IndexText index={one.index} />
                </td>
                <td className="number">{format.tenths(one.perWeek)}</td>
                <td className="number">{format.whole(one.mostInAWeek)}</td>
                <td className="number">{format.whole(one.gained)}</td>
                <td className="number">{format.whole(one.lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager from={start} page={PAGE} total={sorted.length} onFrom={setFrom} />
    </>
  );
}

/** 100 is a fair share; what is far from it is marked. */
function IndexText({ index }: { readonly index: number | null }) {
  const format = useFormat();
  if (index === null) return null;
  const side = index > 100 + FAIR ? 'over' : index < 100 - FAIR ? 'under' : null;
  return (
    <span className={side ? `routing-index routing-${side}` : 'routing-index'}>
      {side && <Icon name={side} />}
      {format.index(index)}
    </span>
  );
}
