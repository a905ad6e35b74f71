import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { Territory } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
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
  const [name, setName] = useState<string | null>(null);
  const seat = plan.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === group.key);
  const manager = plan.reps.find(({ key }) => key === seat?.reps[0]?.rep) ?? null;
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const asked = name?.trim() ?? '';
    if (asked === '' || asked === group.name) setName(null);
    else if (await editPlan(app, { kind: 'rename-territory', territory: group.key, name: asked })) setName(null);
  };
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
            <IconButton
              icon="edit"
              label={t`Change ${group.name}`}
              isExpanded={name !== null}
              onPress={() => setName(name === null ? group.name : null)}
            />
            <IconButton
              icon="close"
              label={t`Remove ${group.name}`}
              hint={t`Remove ${group.name}; its territories stay`}
              onPress={() => editPlan(app, { kind: 'remove-group', group: group.key })}
            />
          </>
        )}
      </div>
      {name !== null && (
        <div className="group-more">
          <form className="record" onSubmit={keep}>
            <TextField
              label={t`Name of ${group.name}`}
              labelHidden
              value={name}
              maxLength={200}
              autoFocus
              onChange={setName}
            />
            <Button type="submit">
              <Trans>Rename</Trans>
            </Button>
          </form>
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
