import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { planHiring } from '../../../core/sizing/plan-hiring.ts';
import type { PlanSizing } from '../../../core/sizing/plan-sizing.ts';
import { sizingOf } from '../../../core/sizing/sizing-facts.ts';
import { SIZING_METHODS, type SizingMethod } from '../../../core/sizing/sizing-settings.ts';
import { setSizing } from '../../actions/sizing.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { RampPart } from '../match/ramp-part.tsx';
import { HiringChart } from './hiring-chart.tsx';
import { HiringTable } from './hiring-table.tsx';
import { methodText, missingText } from './method-words.ts';

interface HiringPartProps {
  readonly plan: Plan;
  readonly sizing: PlanSizing;
}

const WHOLE = { maximumFractionDigits: 0 } as const;
const MOST_LEAD = 60;

/** Who is to be hired in which month, so that ramped reps are there when they are needed. */
export function HiringPart({ plan, sizing }: HiringPartProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const { method, leadMonths, neededFrom } = sizingOf(plan);
  const reps = sizing.methods.find((one) => one.method === method)?.reps ?? null;
  const hiring = useMemo(
    () => (reps === null ? null : planHiring(plan, scenario, role, reps)),
    [plan, scenario, role, reps],
  );
  const last = hiring?.months.at(-1);
  return (
    <>
      <div className="numbers-fields">
        <SelectField
          label={t`Reps needed by`}
          choices={SIZING_METHODS.map((id) => ({ id, text: methodText(i18n, id) }))}
          value={method}
          isDisabled={readOnly}
          onChange={(id) => setSizing(app, { method: id as SizingMethod })}
        />
        <NumberField
          label={t`Needed from month`}
          value={neededFrom}
          minValue={1}
          maxValue={plan.settings.periodMonths}
          isDisabled={readOnly}
          format={WHOLE}
          onChange={(next) => setSizing(app, { neededFrom: next })}
        />
        <NumberField
          label={t`Months to find somebody`}
          value={leadMonths}
          minValue={0}
          maxValue={MOST_LEAD}
          isDisabled={readOnly}
          format={WHOLE}
          onChange={(next) => setSizing(app, { leadMonths: next })}
        />
      </div>
      {!hiring && <p className="hint hint-warning">{missingText(i18n, method, sizing)}</p>}
      {hiring && (
        <>
          <p>
            <Plural value={hiring.hires} one="# rep is to be hired." other="# reps are to be hired." />{' '}
            {hiring.surplus > 0 && (
              <Plural
                value={hiring.surplus}
                one="# full-time position is more than is needed."
                other="# full-time positions are more than are needed."
              />
            )}{' '}
            {last && last.missing > 0.005 && (
              <Trans>In the last month {format.fte(last.missing)} ramped reps are still missing: they ramp up.</Trans>
            )}
          </p>
          <HiringChart plan={plan} hiring={hiring} />
          <HiringTable plan={plan} hiring={hiring} />
        </>
      )}
      <RampPart plan={plan} />
    </>
  );
}
