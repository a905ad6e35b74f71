import { useMemo } from 'react';
import type { Territory } from '../../../core/model/territory.ts';
import { pickedTerritories } from '../../state/selection.ts';
import { useAppState } from '../../use-app.ts';

/** The territories of the selection, in the order of their keys. */
export function useShaped(): readonly Territory[] {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  return useMemo(() => {
    if (!plan) return [];
    const picked = pickedTerritories(plan, { scenario, role }, { pickedUnits, pickedTerritory });
    return plan.territories.filter(({ key }) => picked.has(key));
  }, [plan, scenario, role, pickedUnits, pickedTerritory]);
}
