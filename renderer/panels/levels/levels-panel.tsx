import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { groupLevels } from '../../../core/model/hierarchy.ts';
import type { LevelKey } from '../../../core/model/ids.ts';
import { rollup } from '../../../core/tally/rollup.ts';
import { Fold } from '../../controls/fold.tsx';
import { NameList } from '../../controls/name-list.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, usePlanTotals } from '../../use-app.ts';
import { GroupAutomatically } from './group-automatically.tsx';
import { GroupLine } from './group-line.tsx';
import { GroupPicked } from './group-picked.tsx';
import { LevelList } from './level-list.tsx';

/** Regions, areas and what else stands above the territories: which level is shown, its groups, and who leads them. */
export function LevelsPanel() {
  const { t } = useLingui();
  const { store } = useApp();
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const chosen = useAppState((state) => state.shownLevel);
  const readOnly = useAppState((state) => state.readOnly);
  const rolled = useMemo(
    () => (shown && chosen !== null ? rollup(shown.plan, shown.totals, scenario, chosen) : null),
    [shown, scenario, chosen],
  );
  if (!shown) return null;
  const { plan } = shown;
  const levels = groupLevels(plan);
  const level = levels.find(({ key }) => key === chosen);
  const groups = plan.territories.filter((one) => one.role === role && one.level === level?.key);
  return (
    <div className="stack">
      <SelectField
        label={t`Level shown on the map and in the table`}
        choices={[
          { id: '', text: t`Territories only` },
          ...levels.map(({ key, name }) => ({ id: String(key), text: name })),
        ]}
        value={level ? String(level.key) : ''}
        onChange={(id) => store.getState().showLevel(id === '' ? null : (Number(id) as LevelKey))}
      />
      {level && rolled && (
        <>
          {groups.length === 0 ? (
            <p className="hint">
              <Trans>There is none yet. Have them made, or select territories and put them together.</Trans>
            </p>
          ) : (
            <ul className="records" aria-label={level.name}>
              {groups.map((group) => (
                <GroupLine
                  key={group.key}
                  plan={plan}
                  group={group}
                  territories={rolled.territories[rolled.groups.indexOf(group.key)] ?? 0}
                  isFixed={readOnly}
                />
              ))}
            </ul>
          )}
          {!readOnly && <GroupPicked key={level.key} plan={plan} level={level} groups={groups} />}
          {!readOnly && <GroupAutomatically key={`${level.key} auto`} level={level} groups={groups.length} />}
        </>
      )}
      {!readOnly && (
        <Fold title={t`Names of the levels`} set={<NameList names={levels.map(({ name }) => name)} />}>
          <LevelList levels={plan.levels} />
        </Fold>
      )}
    </div>
  );
}
