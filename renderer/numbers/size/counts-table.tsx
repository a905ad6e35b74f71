import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RoleKey, ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { keepCount } from '../../actions/counts.ts';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import type { CountsResult } from '../../state/counts-slice.ts';
import { isOf } from '../../state/frontier-slice.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

interface CountsTableProps {
  readonly plan: Plan;
  readonly result: CountsResult;
  /** The assignment that they were made of. */
  readonly of: Int32Array;
}

/** What each number of territories comes to; each can be kept as a scenario. */
export function CountsTable({ plan, result, of }: CountsTableProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const place = { scenario: result.scenario as ScenarioKey, role: result.role as RoleKey, of };
  const isFresh = isOf(plan, place);
  const measure = result.counts.find(({ worst }) => worst)?.worst?.measure;
  return (
    <>
      {!isFresh && (
        <p className="hint hint-warning">
          <Trans>The territories have changed since these were compared. Compare them again.</Trans>
        </p>
      )}
      <div className="numbers-scroll">
        <table className="numbers-table" aria-label={t`Numbers of territories compared`}>
          <thead>
            <tr>
              <th scope="col" className="number">
                <Trans>Territories</Trans>
              </th>
              <th scope="col">
                <Trans>Limits</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Largest deviation</Trans>
              </th>
              <th scope="col" className="number" title={t`Coefficient of variation`}>
                <Trans>CV</Trans>
              </th>
              <th scope="col" className="number" title={t`Compactness: 1 for a circle`}>
                <Trans>Shape</Trans>
              </th>
              <th scope="col" className="number" title={t`Over all territories, an estimate`}>
                <Trans>Travel, hours a year</Trans>
              </th>
              <th scope="col" className="number" title={t`Share of the accounts that change hands`}>
                <Trans>Moved</Trans>
              </th>
              <th
                scope="col"
                className="number"
                title={t`Calls and preparation of a full-time rep, and their share of net hours`}
              >
                <Trans>Selling hours a rep</Trans>
              </th>
              <th
                scope="col"
                className="number"
                title={t`With travel and administration, and their share of gross hours`}
              >
                <Trans>All hours a rep</Trans>
              </th>
              <th scope="col">
                <Trans>Scenario</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {result.counts.map((one, point) => (
              <tr key={one.territories}>
                <th scope="row" className="number">
                  {format.whole(one.territories)}
                </th>
                <td>
                  <Limits unmet={one.unmet} looseParts={one.looseParts} />
                </td>
                <td className="number">{one.worst ? format.signedPercent(one.worst.deviation) : '–'}</td>
                <td className="number">{one.worst ? format.figure(one.worst.variation) : '–'}</td>
                <td className="number">{format.fte(one.compactness ?? Number.NaN)}</td>
                <td className="number">{format.whole(one.travelHours)}</td>
                <td className="number">{format.percent(one.moved ?? Number.NaN)}</td>
                <HoursCell hours={one.sellingPerRep} share={one.sellingUse} />
                <HoursCell hours={one.wholePerRep} share={one.wholeUse} />
                <td>
                  <Button
                    label={t`Keep as scenario: ${format.whole(one.territories)} territories`}
                    isDisabled={readOnly || !isFresh}
                    onPress={() => keepCount(app, point)}
                  >
                    <Trans>Keep as scenario</Trans>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">
        {measure && (
          <Trans>
            Deviation and CV are those of <bdi>{measureLabel(i18n, measure)}</bdi> per full-time rep, the measure that
            is furthest from even.
          </Trans>
        )}{' '}
        <Trans>A territory without a rep counts as one full-time rep.</Trans>
      </p>
    </>
  );
}

/** Hours, and how much that is of those that there are. */
function HoursCell({ hours, share }: { readonly hours: number; readonly share: number | null }) {
  const format = useFormat();
  const over = share !== null && share > 1;
  return (
    <td className="number">
      {format.whole(hours)}{' '}
      <span className={over ? 'small use-over' : 'small quiet'}>{format.percent(share ?? Number.NaN)}</span>
    </td>
  );
}

function Limits({ unmet, looseParts }: { readonly unmet: number; readonly looseParts: number }) {
  if (unmet === 0 && looseParts === 0) {
    return (
      <span className="frontier-met">
        <Icon name="check" />
        <Trans>met</Trans>
      </span>
    );
  }
  return (
    <>
      {unmet > 0 && <Trans>{unmet} not met</Trans>}
      {unmet > 0 && looseParts > 0 && ', '}
      {looseParts > 0 && <Plural value={looseParts} one="# loose piece" other="# loose pieces" />}
    </>
  );
}
