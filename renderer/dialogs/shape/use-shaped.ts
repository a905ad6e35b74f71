import { useMemo } from 'react';
import type { Territory } from '../../../core/model/territory.ts';
import { shapedTerritories } from '../../state/shaping.ts';
import { useAppState } from '../../use-app.ts';

/** The territories of the selection, in the order of their keys. */
export function useShaped(): readonly Territory[] {
  const territories = useAppState((state) => state.plan?.territories ?? NONE);
  const keys = useAppState(shapedOnce);
  return useMemo(() => {
    const shaped = new Set<number>(keys);
    return territories.filter(({ key }) => shaped.has(key));
  }, [territories, keys]);
}

const NONE: readonly never[] = [];

/** The same list while no plan is open, as a store's selector needs. */
function shapedOnce(state: Parameters<typeof shapedTerritories>[0]) {
  return state.plan ? shapedTerritories(state) : NONE;
}
