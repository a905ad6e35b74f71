import { Trans, useLingui } from '@lingui/react/macro';
import { sum } from '../../../core/fairness/mean.ts';
import type { MethodSizing, PlanSizing } from '../../../core/sizing/plan-sizing.ts';
import { regionPositions, withPartTime } from '../../../core/sizing/rounding.ts';
import { useFormat } from '../../use-app.ts';

interface RegionTableProps {
  readonly sizing: PlanSizing;
  readonly method: MethodSizing;
}

/** What one method says region by region, and what becomes of it by either way of rounding. */
export function RegionTable({ sizing, method }: RegionTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const regions = method.regions ?? [];
  const { up, shared } = regionPositions(regions);
  const { today } = sizing.facts;
  // The last one is what belongs to no region: told only where there is something.
  const rows = sizing.regions.names.map((name, row) => ({ name, row }));
  const shown = rows.filter(({ name, row }) => name !== '' || (regions[row] ?? 0) > 0 || (today[row] ?? 0) > 0);
  const parts = regions.map((reps) => withPartTime(reps));
  const positions = parts.reduce((total, { fullTime, partTime }) => total + fullTime + partTime, 0);
  return (
    <div className="numbers-scroll">
      <table className="numbers-table" aria-label={t`Reps by region`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Region</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Today</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Reps, exactly</Trans>
            </th>
            <th scope="col" className="number" title={t`Nobody works across regions`}>
              <Trans>Each rounded up</Trans>
            </th>
            <th
              scope="col"
              className="number"
              title={t`The whole rounded up, given to regions by the largest remainder`}
            >
              <Trans>Whole rounded up</Trans>
            </th>
            <th scope="col" className="number" title={t`Each rounded up to a quarter of a position`}>
              <Trans>With part-time</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, row }) => (
            <tr key={name}>
              <th scope="row">{name === '' ? <Trans>No region</Trans> : <bdi>{name}</bdi>}</th>
              <td className="number">{format.fte(today[row] ?? 0)}</td>
              <td className="number">{format.fte(regions[row] ?? 0)}</td>
              <td className="number">{format.whole(up[row] ?? 0)}</td>
              <td className="number">{format.whole(shared[row] ?? 0)}</td>
              <td className="number">{format.fte((parts[row]?.fullTime ?? 0) + (parts[row]?.partTime ?? 0))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>All together</Trans>
            </th>
            <td className="number">{format.fte(sum(today))}</td>
            <td className="number">{format.fte(sum(regions))}</td>
            <td className="number">{format.whole(sum(up))}</td>
            <td className="number">{format.whole(sum(shared))}</td>
            <td className="number">{format.fte(positions)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
