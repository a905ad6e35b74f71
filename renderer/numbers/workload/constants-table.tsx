import { Trans, useLingui } from '@lingui/react/macro';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { AREA_TYPES, USUAL_AREAS } from '../../../core/workload/area-speed.ts';
import { nightsOf, workloadOf } from '../../../core/workload/workload-of.ts';
import { USUAL_NIGHTS, USUAL_TOUR, USUAL_WORKLOAD } from '../../../core/workload/workload-settings.ts';
import { setRoadFactor, setVisits, setWorkload } from '../../actions/workload.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { ConstantRow } from './constant-row.tsx';

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
const WHOLE = { maximumFractionDigits: 0 } as const;
const FINE = { maximumFractionDigits: 4 } as const;

/** Everything else that hours are reckoned from, each with where it is from. */
export function ConstantsTable({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { time, adminShare, tour, areas } = workloadOf(plan);
  const nights = nightsOf(plan);
  const { travel } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const usual = { ...USUAL_WORKLOAD, travel: USUAL_FAIRNESS.travel };
  const setTime = (change: Partial<typeof time>) => setWorkload(app, { time: { ...time, ...change } });
  const speedName = { urban: t`Speed where urban`, suburban: t`Speed where suburban`, rural: t`Speed where rural` };
  return (
    <>
      <div className="numbers-scroll">
        <table className="numbers-table work-fields" aria-label={t`What hours are reckoned from`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Of a year, and of the road</Trans>
              </th>
              <th scope="col">
                <Trans>Value</Trans>
              </th>
              <th scope="col">
                <Trans>Source</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            <ConstantRow
              label={t`Working weeks a year`}
              value={time.weeksPerYear}
              usual={usual.time.weeksPerYear}
              source="text-book"
              range={[1, 53]}
              onChange={(weeksPerYear) => setTime({ weeksPerYear })}
            />
            <ConstantRow
              label={t`Hours a week`}
              value={time.hoursPerWeek}
              usual={usual.time.hoursPerWeek}
              source="text-book"
              range={[1, 168]}
              onChange={(hoursPerWeek) => setTime({ hoursPerWeek })}
            />
            <ConstantRow
              label={t`Share of them for selling`}
              value={time.sellingShare}
              usual={usual.time.sellingShare}
              source="text-book"
              range={[0.01, 1]}
              format={PERCENT}
              onChange={(sellingShare) => setTime({ sellingShare })}
            />
            <ConstantRow
              label={t`Share of them for administration`}
              value={adminShare}
              usual={usual.adminShare}
              source="assumption"
              range={[0, 1]}
              format={PERCENT}
              onChange={(share) => setWorkload(app, { adminShare: share })}
            />
            <ConstantRow
              label={t`Stops a day`}
              value={travel.visitsPerDay}
              usual={usual.travel.visitsPerDay}
              source="assumption"
              range={[0.1, 100]}
              onChange={(visitsPerDay) => setVisits(app, { visitsPerDay })}
            />
            <ConstantRow
              label={t`Road over straight line`}
              value={plan.settings.balance.roadFactor}
              usual={COMPACTNESS.roadFactor}
              source="usual-range"
              range={[1, 2]}
              format={FINE}
              onChange={(roadFactor) => setRoadFactor(app, roadFactor)}
            />
            <ConstantRow
              label={t`k of the way between stops`}
              value={tour}
              usual={USUAL_TOUR}
              source="paper"
              range={[0.01, 10]}
              format={FINE}
              onChange={(k) => setWorkload(app, { tour: k })}
            />
            <ConstantRow
              label={t`Hours of driving home from which one stays for the night`}
              value={nights.driveBackHours}
              usual={USUAL_NIGHTS.driveBackHours}
              source="assumption"
              range={[0.1, 24]}
              onChange={(driveBackHours) => setWorkload(app, { nights: { ...nights, driveBackHours } })}
            />
            <ConstantRow
              label={t`Days of a trip with nights away`}
              value={nights.tripDays}
              usual={USUAL_NIGHTS.tripDays}
              source="assumption"
              range={[1, 30]}
              format={WHOLE}
              onChange={(tripDays) => setWorkload(app, { nights: { ...nights, tripDays } })}
            />
            {!areas && (
              <ConstantRow
                label={t`Speed, km per hour`}
                value={travel.speedKmh}
                usual={usual.travel.speedKmh}
                source="assumption"
                range={[1, 500]}
                onChange={(speedKmh) => setVisits(app, { speedKmh })}
              />
            )}
            {areas &&
              AREA_TYPES.map((type) => (
                <ConstantRow
                  key={type}
                  label={speedName[type]}
                  value={areas.speedKmh[type]}
                  usual={USUAL_AREAS.speedKmh[type]}
                  source="assumption"
                  range={[1, 500]}
                  onChange={(speed) =>
                    setWorkload(app, { areas: { ...areas, speedKmh: { ...areas.speedKmh, [type]: speed } } })
                  }
                />
              ))}
            {areas && (
              <>
                <ConstantRow
                  label={t`Urban from so many stops per km²`}
                  value={areas.urbanFrom}
                  usual={USUAL_AREAS.urbanFrom}
                  source="assumption"
                  range={[1e-6, 1e6]}
                  format={FINE}
                  onChange={(urbanFrom) => setWorkload(app, { areas: { ...areas, urbanFrom } })}
                />
                <ConstantRow
                  label={t`Suburban from so many stops per km²`}
                  value={areas.suburbanFrom}
                  usual={USUAL_AREAS.suburbanFrom}
                  source="assumption"
                  range={[1e-6, 1e6]}
                  format={FINE}
                  onChange={(suburbanFrom) => setWorkload(app, { areas: { ...areas, suburbanFrom } })}
                />
              </>
            )}
          </tbody>
        </table>
      </div>
      <CheckField
        isSelected={areas !== null}
        isDisabled={readOnly}
        onChange={(on) => setWorkload(app, { areas: on ? USUAL_AREAS : null })}
      >
        <Trans>The speed depends on the ground: urban, suburban or rural, by how densely the stops lie</Trans>
      </CheckField>
    </>
  );
}
