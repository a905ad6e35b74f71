import { Plural } from '@lingui/react/macro';
import { useMemo } from 'react';
import { runBalance } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { pickedTerritories } from '../../state/selection.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** Balances the picked territories among themselves; there where at least two are picked, and there are others. */
export function OnlyPicked({ isDisabled }: { readonly isDisabled: boolean }) {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  const picked = useMemo(
    () => (plan ? [...pickedTerritories(plan, { scenario, role }, { pickedUnits, pickedTerritory })] : []),
    [plan, scenario, role, pickedUnits, pickedTerritory],
  );
  if (picked.length < 2) return null;
  return (
    <Button isDisabled={isDisabled} onPress={() => runBalance(app, picked)}>
      <Plural value={picked.length} one="Only the # picked territory" other="Only the # picked territories" />
    </Button>
  );
}
