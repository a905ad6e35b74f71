import { useLingui } from '@lingui/react/macro';
import { scenarioTerritoriesOf, territoryWith } from '../../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { correctFinding } from '../../actions/drift.ts';
import { SelectField } from '../../controls/select-field.tsx';
import type { DriftShown } from '../../state/drift-slice.ts';
import { useApp } from '../../use-app.ts';

interface DriftCorrectionProps {
  readonly plan: Plan;
  readonly drift: DriftShown;
  /** Place of the finding, and what its account is called. */
  readonly at: number;
  readonly name: string;
  readonly isFixed: boolean;
}

/** Where both are wrong: the territory, with whoever works it, that the account belongs to instead. */
export function DriftCorrection({ plan, drift, at, name, isFixed }: DriftCorrectionProps) {
  const { t } = useLingui();
  const app = useApp();
  const { scenario, role, findings } = drift.result;
  const [own, proposal] = [findings.territory[at], findings.proposal[at]];
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep.name || rep.id]));
  const others = scenarioTerritoriesOf(plan, scenario as ScenarioKey, role as RoleKey).flatMap((one) => {
    const territory = territoryWith(plan, one.territory);
    if (!territory || one.territory === own || one.territory === proposal) return [];
    const who = one.reps.flatMap(({ rep }) => reps.get(rep) ?? []).join(', ');
    return [{ id: String(one.territory), text: who === '' ? territory.name : `${territory.name} · ${who}` }];
  });
  if (others.length === 0) return null;
  return (
    <SelectField
      label={t`Another territory or rep for ${name}`}
      labelHidden
      value="none"
      isDisabled={isFixed}
      choices={[{ id: 'none', text: t`Neither: choose another…` }, ...others]}
      onChange={(id) => id !== 'none' && correctFinding(app, at, Number(id) as TerritoryKey)}
    />
  );
}
