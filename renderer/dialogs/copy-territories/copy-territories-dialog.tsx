import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { changesAgainst } from '../../state/map-look-slice.ts';
import { pickedTerritories } from '../../state/selection.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { CopyOutcome } from './copy-outcome.tsx';
import { CopyTerritoryList } from './copy-territory-list.tsx';
import { differingUnits } from './differing-units.ts';

/** Copies territories of another scenario into the one on screen: which, and what that would do. */
export function CopyTerritoriesDialog() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const to = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const against = useAppState((state) => state.look.against);
  const [asked, setAsked] = useState<ScenarioKey | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<TerritoryKey> | null>(null);
  const target = plan?.scenarios.find(({ key }) => key === to);
  const others = (plan?.scenarios ?? []).filter(({ key, archived }) => key !== to && !archived);
  const from = others.find(({ key }) => key === (asked ?? changesAgainst(others, against)?.key))?.key ?? others[0]?.key;
  const differing = useMemo(
    () => (plan && from !== undefined ? differingUnits(plan, { from, to, role }) : []),
    [plan, from, to, role],
  );
  if (!plan || !target || from === undefined) return null;
  // What is selected on the map is what the planner came here for.
  const picked = pickedTerritories(plan, { scenario: to, role }, app.store.getState());
  const territories = differing.map(({ territory }) => territory).filter((key) => (chosen ?? picked).has(key));
  const command = { kind: 'copy-territories', from, to, role, territories } as const;
  const copy = async () => {
    app.store.getState().setView({ dialog: null });
    await editPlan(app, command);
  };
  const { name } = target;
  return (
    <DialogFrame
      title={t`Copy territories into ${name}`}
      actions={
        <Button tone="primary" isDisabled={territories.length === 0} onPress={copy}>
          <Trans>Copy</Trans>
        </Button>
      }
    >
      <div className="stack">
        <SelectField
          label={t`From scenario`}
          choices={others.map((scenario) => ({
            id: String(scenario.key),
            text: scenario.baseline ? t`${scenario.name} (baseline)` : scenario.name,
          }))}
          value={String(from)}
          onChange={(id) => setAsked(Number(id) as ScenarioKey)}
        />
        <CopyTerritoryList
          plan={plan}
          differing={differing}
          chosen={new Set(territories)}
          onChoose={(keys) => setChosen(keys)}
        />
        {territories.length > 0 && <CopyOutcome plan={plan} command={command} />}
        <p className="hint">
          <Trans>
            Units, named accounts, reps, fixed centre and quota come along. Whatever is locked in {name} stays.
          </Trans>
        </p>
      </div>
    </DialogFrame>
  );
}
