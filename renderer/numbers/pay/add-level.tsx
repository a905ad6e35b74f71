import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PayRow } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { levelKey, payPlanOf, payRowOf } from '../../../core/pay/pay-row.ts';
import { setPayPlan } from '../../actions/pay-plan.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp } from '../../use-app.ts';
import { useLevelName } from './level-name.ts';

interface AddLevelProps {
  readonly plan: Plan;
  readonly onAdded: (row: number) => void;
}

/** A row for a level of the roster that has none yet; it begins as what holds for that level so far. */
export function AddLevel({ plan, onAdded }: AddLevelProps) {
  const { t } = useLingui();
  const app = useApp();
  const levelName = useLevelName();
  const [picked, setPicked] = useState<string | null>(null);
  const payPlan = payPlanOf(plan);
  const taken = new Set(payPlan.rows.map(({ level }) => levelKey(level)));
  const open = new Map([['', ''], ...plan.reps.map(({ level }) => [levelKey(level), level.trim()] as const)]);
  for (const key of taken) open.delete(key);
  const [first] = open.keys();
  if (first === undefined) {
    return (
      <p className="hint">
        <Trans>
          Every level of the roster has a row. Levels are given to reps in the table of reps or with a roster.
        </Trans>
      </p>
    );
  }
  const level = picked !== null && open.has(picked) ? picked : first;
  const add = () => {
    const like = payRowOf(payPlan, level) ?? (payPlan.rows[0] as PayRow);
    const rows = [...payPlan.rows, { ...like, level: open.get(level) ?? '' }];
    onAdded(rows.length - 1);
    void setPayPlan(app, { rows });
  };
  return (
    <div className="numbers-fields">
      <SelectField
        label={t`Level without a row`}
        choices={[...open].map(([id, text]) => ({ id, text: levelName(text) }))}
        value={level}
        onChange={setPicked}
      />
      <Button onPress={add}>
        <Trans>Add row</Trans>
      </Button>
    </div>
  );
}
