import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RoutingReplay } from '../../../electron/api/routing-schemas.ts';
import { Pager } from '../../controls/pager.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useFormat } from '../../use-app.ts';
import type { RouteNames } from './route-names.ts';

interface FlowTableProps {
  readonly replay: RoutingReplay;
  readonly names: RouteNames;
}

const PAGE = 20;

/** What would have gone elsewhere, pair by pair, the largest first. */
export function FlowTable({ replay, names }: FlowTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [from, setFrom] = useState(0);
  const start = from < replay.flows.length ? from : 0;
  return (
    <>
      <h4>
        <Trans>What would have gone elsewhere</Trans>
      </h4>
      <ScrollRegion className="numbers-scroll" label={t`What would have gone elsewhere`}>
        <table className="numbers-table" aria-label={t`What would have gone elsewhere`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Had them</Trans>
              </th>
              <th scope="col">
                <Trans>Would get them</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Leads</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Scores</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {replay.flows.slice(start, start + PAGE).map(({ from: had, to, leads, score }) => (
              <tr key={`${had}/${to}`}>
                <th scope="row">
                  <bdi>{names.rep(had)}</bdi>
                </th>
                <td>
                  <bdi>{names.rep(to)}</bdi>
                </td>
                <td className="number">{format.whole(leads)}</td>
                <td className="number">{format.tenths(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager from={start} page={PAGE} total={replay.flows.length} onFrom={setFrom} />
    </>
  );
}
