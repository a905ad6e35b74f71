import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { movedFacts } from '../../../core/disruption/moved-facts.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { useAppState } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';
import { HandTable } from './hand-table.tsx';
import { MovedFigures } from './moved-figures.tsx';
import { ProtectedList } from './protected-list.tsx';
import { TierTable } from './tier-table.tsx';

const OWNERS = 'owners';

/** What changes hands against today: how much, at what risk, who loses and gains, and what is protected from it. */
export function DisruptionPanel() {
  const { t } = useLingui();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [chosen, setChosen] = useState(OWNERS);
  const choices = plan ? todays(plan, scenario, t`Owners in the list`) : [];
  const today = choices.find(({ id }) => id === chosen) ?? choices[0];
  const against = today?.against;
  const work = useMemo(
    () => (plan && against !== undefined ? () => movedFacts(plan, scenario, role, against) : null),
    [plan, scenario, role, against],
  );
  const facts = useSteps(work);
  if (!plan) return null;
  return (
    <div className="stack">
      {!today && (
        <p className="hint">
          <Trans>
            Nothing says where accounts are today: neither do they name owners, nor is there a baseline to compare with.
          </Trans>
        </p>
      )}
      {choices.length > 1 && today && (
        <SelectField label={t`Compared with`} choices={choices} value={today.id} onChange={setChosen} />
      )}
      {facts && (
        <>
          <MovedFigures disruption={facts.disruption} measures={plan.measures} />
          {facts.disruption.tiers && <TierTable plan={plan} tiers={facts.disruption.tiers} />}
          <HandTable plan={plan} facts={facts} />
        </>
      )}
      <ProtectedList plan={plan} broken={facts?.broken ?? new Int32Array(0)} />
    </div>
  );
}

/** What a scenario can be compared with: the owners that accounts name, and the baseline. */
function todays({ accounts, scenarios }: Plan, shown: number, owners: string) {
  const baseline = scenarios.find(({ baseline: is, key }) => is && key !== shown);
  return [
    ...(accounts.ownerNames.length > 0 ? [{ id: OWNERS, text: owners, against: 'owners' as const }] : []),
    ...(baseline ? [{ id: 'baseline', text: baseline.name, against: baseline.key }] : []),
  ];
}
