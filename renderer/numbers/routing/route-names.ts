import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { RoutingTarget } from '../../../electron/api/routing-schemas.ts';
import { useFormat } from '../../use-app.ts';

/** What is said of those that leads go to. */
export interface RouteNames {
  readonly rep: (key: number | null) => string;
  readonly territory: (key: number | null) => string;
  /** Who takes the leads, those who take turns with their shares; blank for nobody. */
  readonly takers: (target: RoutingTarget) => string;
}

/** The names of a plan's reps and territories, by key. */
export function useRouteNames(plan: Plan): RouteNames {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return useMemo(() => {
    const reps = new Map<number, string>(plan.reps.map(({ key, id, name }) => [key, name || id]));
    const territories = new Map<number, string>(plan.territories.map(({ key, id, name }) => [key, name || id]));
    const rep = (key: number | null) => (key === null ? t`nobody` : (reps.get(key) ?? t`nobody`));
    const list = new Intl.ListFormat(i18n.locale, { type: 'unit' });
    return {
      rep,
      territory: (key) => (key === null ? '' : (territories.get(key) ?? '')),
      takers: ({ pool }) => {
        const all = pool.reduce((sum, { weight }) => sum + weight, 0);
        if (pool.length === 1) return rep((pool[0] as RoutingTarget['pool'][number]).rep);
        return list.format(pool.map((member) => `${rep(member.rep)} ${format.percent(member.weight / all)}`));
      },
    };
  }, [plan, t, i18n, format]);
}
