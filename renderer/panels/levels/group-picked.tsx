import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useMemo, useState } from 'react';
import { groupAbove } from '../../../core/model/hierarchy.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Level, Territory } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { pickedTerritories } from '../../state/selection.ts';
import { useApp, useAppState } from '../../use-app.ts';

interface GroupPickedProps {
  readonly plan: Plan;
  readonly level: Level;
  readonly groups: readonly Territory[];
}

const NEW = 'new';
const NONE = '';

/** Puts what is selected, on the map or in the table, into a group: one that is there, a new one, or none. */
export function GroupPicked({ plan, level, groups }: GroupPickedProps) {
  const { t } = useLingui();
  const app = useApp();
  const role = useAppState((state) => state.role);
  const members = usePickedBelow(plan, level);
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const known = chosen === NONE || groups.some(({ key }) => String(key) === chosen);
  const into = known && chosen !== null ? chosen : NEW;
  const put = async (event: FormEvent) => {
    event.preventDefault();
    if (into === NEW) {
      const add = { kind: 'add-group', role, level: level.key, name, children: members } as const;
      if (await editPlan(app, add)) setName('');
    } else {
      const parent = into === NONE ? null : (Number(into) as TerritoryKey);
      await editPlan(app, { kind: 'set-parent', territories: members, parent });
    }
  };
  const count = members.length;
  return (
    <form className="stack new-record" onSubmit={put}>
      <SelectField
        label={t`Put what is selected into`}
        choices={[
          { id: NEW, text: t`A new one` },
          ...groups.map((group) => ({ id: String(group.key), text: group.name })),
          { id: NONE, text: t`None` },
        ]}
        value={into}
        onChange={setChosen}
      />
      {into === NEW && <TextField label={t`Its name`} value={name} maxLength={200} onChange={setName} />}
      <div className="acts">
        <Button type="submit" isDisabled={into === NEW ? name.trim() === '' : count === 0}>
          {into === NEW ? (
            <Plural value={count} _0="Add without any" one="Add with # selected" other="Add with # selected" />
          ) : into === NONE ? (
            <Plural value={count} one="Take out # selected" other="Take out # selected" />
          ) : (
            <Plural value={count} one="Put # selected into it" other="Put # selected into it" />
          )}
        </Button>
      </div>
      {count === 0 && (
        <p className="hint">
          <Trans>Select territories on the map, or in the table with Ctrl and a click or Ctrl and Space.</Trans>
        </p>
      )}
    </form>
  );
}

/** The selected territories, or the groups of the level below that they roll up to. */
function usePickedBelow(plan: Plan, level: Level): readonly TerritoryKey[] {
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  return useMemo(() => {
    const below = plan.levels.find(({ rank }) => rank === level.rank - 1);
    if (!below) return [];
    const above = groupAbove(plan, below.key);
    const picked = pickedTerritories(plan, { scenario, role }, { pickedUnits, pickedTerritory });
    const found = [...picked].flatMap((key) => above.get(key) ?? []);
    return [...new Set(found)].sort((a, b) => a - b);
  }, [plan, level, scenario, role, pickedUnits, pickedTerritory]);
}
