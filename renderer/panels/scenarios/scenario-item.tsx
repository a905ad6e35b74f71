import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Scenario } from '../../../core/model/scenario.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { showScenario } from '../../actions/scenarios.ts';
import { Button } from '../../controls/button.tsx';
import { RenameForm } from '../../controls/rename-form.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { DayForm } from './day-form.tsx';
import { DescribeForm } from './describe-form.tsx';
import { ScenarioMenu } from './scenario-menu.tsx';

interface ScenarioItemProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
}

/** One scenario: name and marks, what it is about, its figures in short; renamed and described in place. */
export function ScenarioItem({ plan, scenario }: ScenarioItemProps) {
  const { t } = useLingui();
  const app = useApp();
  const { key, name, description, baseline, archived, effective } = scenario;
  const format = useFormat();
  const day = effective === undefined ? null : format.date(effective);
  const isShown = useAppState((state) => state.scenario === key);
  const readOnly = useAppState((state) => state.readOnly);
  const form = useAppState((state) => (state.scenarioForm?.scenario === key ? state.scenarioForm.what : null));
  const done = () => app.store.getState().showScenarioForm(null);
  if (form === 'name' && !readOnly) {
    return (
      <li>
        <RenameForm
          label={t`Name of ${name}`}
          name={name}
          onRename={(asked) => editPlan(app, { kind: 'rename-scenario', scenario: key, name: asked })}
          onDone={done}
        />
      </li>
    );
  }
  return (
    <li className="scenario">
      <div className="record">
        <span className="record-name">
          <span className="scenario-name">
            <bdi className="one-line">{name}</bdi>
            {baseline && (
              <span className="badge">
                <Trans>Baseline</Trans>
              </span>
            )}
          </span>
          <ScenarioFigures plan={plan} scenario={scenario} />
          {day !== null && (
            <span className="quiet small">
              <Trans>holds from {day}</Trans>
            </span>
          )}
        </span>
        {isShown ? (
          <span className="badge">
            <Trans>Shown</Trans>
          </span>
        ) : (
          !archived && (
            <Button label={t`Show ${name}`} onPress={() => showScenario(app, key)}>
              <Trans>Show</Trans>
            </Button>
          )
        )}
        <ScenarioMenu scenario={scenario} isShown={isShown} />
      </div>
      {form === 'day' && !readOnly && <DayForm plan={plan} scenario={scenario} onDone={done} />}
      {form === 'description' && !readOnly ? (
        <DescribeForm scenario={scenario} onDone={done} />
      ) : (
        description !== '' && (
          <p className="small scenario-description" dir="auto">
            {description}
          </p>
        )
      )}
    </li>
  );
}

/** How many territories, and how many units lie elsewhere than in the baseline. */
function ScenarioFigures({ plan, scenario: { key } }: ScenarioItemProps) {
  const role = useAppState((state) => state.role);
  const baseline = plan.scenarios.find((scenario) => scenario.baseline)?.key ?? key;
  const own = assignmentOf(plan, key, role);
  const before = assignmentOf(plan, baseline, role);
  const moved = useMemo(
    () => own.reduce((count, is, row) => (is === before[row] ? count : count + 1), 0),
    [own, before],
  );
  const territories = scenarioTerritoriesOf(plan, key, role).length;
  return (
    <span className="quiet small">
      <Plural value={territories} one="# territory" other="# territories" />
      {key !== baseline && (
        <>
          {' · '}
          {moved === 0 ? (
            <Trans>as the baseline</Trans>
          ) : (
            <Plural value={moved} one="# unit moved" other="# units moved" />
          )}
        </>
      )}
    </span>
  );
}
