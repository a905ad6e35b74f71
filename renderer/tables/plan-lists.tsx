import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Plan } from '../../core/model/plan.ts';
import { combineRows, type PickHow, risingOnce } from '../../core/select/combine.ts';
import { MovesSaid } from '../dialogs/name-accounts/moves-said.tsx';
import { unitsOfTerritories } from '../state/selection.ts';
import { useApp, useAppState, useFormat } from '../use-app.ts';
import { accountsList } from './accounts-list.ts';
import { ListView } from './list-view.tsx';
import { repsList } from './reps-list.ts';
import { unitsList } from './units-list.ts';

/** Every unit of the plan. What is selected here is selected on the map, and the other way round. */
export function UnitsTable({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const shown = useShown();
  const format = useFormat();
  const picked = useAppState((state) => state.pickedUnits);
  const { units, accounts, measures, assignments, territories, unitLocks, leads } = plan;
  // What else changes of a plan does not concern the table, which would be sorted anew for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made of these parts of the plan
  const list = useMemo(
    () => unitsList(plan, shown, i18n, format),
    [units, accounts, measures, assignments, territories, unitLocks, leads, shown, i18n, format],
  );
  const pick = (rows: Int32Array, how: PickHow) => app.store.getState().pickRows('units', rows, how);
  return <ListView label={t`Units`} list={list} picked={picked} onPick={pick} />;
}

/** Every account of the plan. */
export function AccountsTable({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const shown = useShown();
  const format = useFormat();
  const picked = useAppState((state) => state.pickedAccounts);
  const { units, accounts, measures, assignments, territories, namedAccounts, settings } = plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: made of these parts of the plan
  const list = useMemo(
    () => accountsList(plan, shown, i18n, format),
    [units, accounts, measures, assignments, territories, namedAccounts, settings.periodStart, shown, i18n, format],
  );
  const pick = (rows: Int32Array, how: PickHow) => app.store.getState().pickRows('accounts', rows, how);
  return (
    <ListView label={t`Accounts`} list={list} picked={picked} onPick={pick}>
      <MovesSaid />
    </ListView>
  );
}

const NONE: Int32Array = new Int32Array(0);

/** Every rep of the plan. Selecting reps selects the units of their territories. */
export function RepsTable({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const shown = useShown();
  const format = useFormat();
  const { reps, territories, scenarioTerritories } = plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: made of these parts of the plan
  const list = useMemo(
    () => repsList(plan, shown, i18n, format),
    [reps, territories, scenarioTerritories, shown, i18n, format],
  );
  const [picked, setPicked] = useState<Int32Array>(NONE);
  const pick = (some: Int32Array, how: PickHow) => {
    const rows = combineRows(picked, risingOnce(some), how);
    setPicked(rows);
    const keys = new Set(Array.from(rows, (row) => reps[row]?.key));
    const theirs = plan.scenarioTerritories.filter(
      (seat) => seat.scenario === shown.scenario && seat.reps.some(({ rep }) => keys.has(rep)),
    );
    const units = unitsOfTerritories(plan, shown, new Set(theirs.map(({ territory }) => territory as number)));
    app.store.getState().pickRows('units', units, 'replace');
  };
  return <ListView label={t`Reps`} list={list} picked={picked} onPick={pick} />;
}

function useShown() {
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  return useMemo(() => ({ scenario, role }), [scenario, role]);
}
