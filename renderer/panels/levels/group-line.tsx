import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { Territory } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { RenameForm } from '../../controls/rename-form.tsx';
import { RepChoice } from '../../dialogs/reps/rep-choice.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface GroupLineProps {
  readonly plan: Plan;
  readonly group: Territory;
  /** How many territories of the scenario roll up to it. */
  readonly territories: number;
  readonly isFixed: boolean;
}

/** One region: its name, how many territories it has, who leads it; opened, what can be changed. */
export function GroupLine({ plan, group, territories, isFixed }: GroupLineProps) {
  const { t } = useLingui();
  const app = useApp();
  const scenario = useAppState((state) => state.scenario);
  const [open, setOpen] = useState(false);
  const seat = plan.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === group.key);
  const manager = plan.reps.find(({ key }) => key === seat?.reps[0]?.rep) ?? null;
  return (
    <li className="group">
      <div className="record">
        <span className="record-name">
          <bdi className="one-line">{group.name}</bdi>
          <span className="quiet small one-line">
            <Plural value={territories} one="# territory" other="# territories" />
            {manager && (
              <>
                {' · '}
                <bdi>{manager.name}</bdi>
              </>
            )}
          </span>
        </span>
        {!isFixed && (
          <>
            <IconButton icon="edit" label={t`Change ${group.name}`} isExpanded={open} onPress={() => setOpen(!open)} />
            <IconButton
              icon="close"
              label={t`Remove ${group.name}`}
              hint={t`Remove ${group.name}; its territories stay`}
              onPress={() => editPlan(app, { kind: 'remove-group', group: group.key })}
            />
          </>
        )}
      </div>
      {open && (
        <div className="group-more">
          <RenameForm
            label={t`Name of ${group.name}`}
            name={group.name}
            onRename={(name) => editPlan(app, { kind: 'rename-territory', territory: group.key, name })}
            onDone={() => setOpen(false)}
          />
          <RepChoice
            label={t`Manager`}
            reps={plan.reps}
            chosen={manager}
            onChoose={(rep) => editPlan(app, { kind: 'set-manager', scenario, group: group.key, rep })}
          />
          {manager && (
            <Button
              tone="quiet"
              onPress={() => editPlan(app, { kind: 'set-manager', scenario, group: group.key, rep: null })}
            >
              <Trans>Without a manager</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
