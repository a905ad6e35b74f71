import { Trans, useLingui } from '@lingui/react/macro';
import { isoOfDay } from '../../../core/model/day-column.ts';
import { ruleText, sourceText } from '../../../core/text/routing/rule-text.ts';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useFormat } from '../../use-app.ts';
import { lineOf } from './line-of.ts';
import type { RouteNames } from './route-names.ts';

interface LineTableProps {
  readonly result: RoutingResult;
  readonly names: RouteNames;
  /** Places of the lines that are shown. */
  readonly places: Int32Array;
}

/** Some lines of the table: for which leads, to whom, who stands in, from when to when, and how many leads they had. */
export function LineTable({ result, names, places }: LineTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { lines, targets } = result;
  return (
    <ScrollRegion className="numbers-scroll" label={t`Lines of the table`}>
      <table className="numbers-table routing-table" aria-label={t`Lines of the table`}>
        <thead>
          <tr>
            <th scope="col" className="number">
              <Trans>Line</Trans>
            </th>
            <th scope="col">
              <Trans>Leads</Trans>
            </th>
            <th scope="col">
              <Trans>From</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Places</Trans>
            </th>
            <th scope="col">
              <Trans>Territory</Trans>
            </th>
            <th scope="col">
              <Trans>Who takes them</Trans>
            </th>
            <th scope="col">
              <Trans>Who stands in</Trans>
            </th>
            <th scope="col">
              <Trans>Valid</Trans>
            </th>
            {lines.leads && (
              <th scope="col" className="number">
                <Trans>Past leads</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from(places, (at) => {
            const { source, own, when } = lineOf(lines, at);
            const target = targets[lines.target[at] as number];
            const [first, last] = [lines.validFrom[at] as number, lines.validTo[at] as number];
            return (
              <tr key={at}>
                <td className="number">{format.whole(at + 1)}</td>
                <th scope="row">
                  <bdi>{ruleText(i18n, when)}</bdi>
                </th>
                <td className="quiet">{sourceText(i18n, source, own)}</td>
                <td className="number">{source === 'account' ? '' : format.whole(lines.places[at] as number)}</td>
                <td>
                  <bdi>{target ? names.territory(target.territory) : ''}</bdi>
                </td>
                <td>
                  {target && target.pool.length > 0 ? (
                    <bdi>{names.takers(target)}</bdi>
                  ) : (
                    <span className="quiet">{t`nobody`}</span>
                  )}
                </td>
                <td>
                  <bdi>{target?.backup === null || !target ? '' : names.rep(target.backup)}</bdi>
                </td>
                <td className="number">
                  <bdi>
                    {isoOfDay(first)} – {isoOfDay(last)}
                  </bdi>
                </td>
                {lines.leads && <td className="number">{format.whole(lines.leads[at] as number)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
