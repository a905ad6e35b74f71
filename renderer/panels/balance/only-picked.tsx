import { Plural } from '@lingui/react/macro';
import { useMemo } from 'react';
import { runBalance, runBalanceOfUnits } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { hasTerritories, pickedTerritories } from '../../state/selection.ts';
import { useApp, useAppState } from '../../use-app.ts';

/**
 * Balances the picked territories among themselves, where at least two are picked; or with nothing free but the
 * selected units, where those are not a territory as a whole.
 */
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
  const balances = hasTerritories({ plan, scenario, role });
  return (
    <>
      {picked.length > 1 && (
        <Button isDisabled={isDisabled} onPress={() => runBalance(app, picked)}>
          <Plural value={picked.length} one="Only the # picked territory" other="Only the # picked territories" />
        </Button>
      )}
      {balances && pickedTerritory === null && pickedUnits.length > 0 && (
        <Button isDisabled={isDisabled} onPress={() => runBalanceOfUnits(app)}>
          <Plural value={pickedUnits.length} one="Only the # selected unit" other="Only the # selected units" />
        </Button>
      )}
    </>
  );
}
