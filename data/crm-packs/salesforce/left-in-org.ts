import type { SalesforcePack } from './pack.ts';

/**
 * What the org has and this scenario makes no more: territories (`T003`) and rules (`T001_R4`), by our ids. A rule that
 * stays active in the org goes on taking accounts to its territory. Rules of a territory that goes, go with it.
 */
export function leftInOrg({ territories, rules, settings, view }: SalesforcePack): string[] {
  const own = new Set(view.plan.territories.filter(({ role }) => role === view.role).map(({ id }) => id));
  const made = new Set(territories.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { territory } of rules) counts.set(territory.id, (counts.get(territory.id) ?? 0) + 1);
  return Object.entries(settings.ids).flatMap(([key, crmId]) => {
    const [, of = key, number] = RULE.exec(key) ?? [];
    if (crmId === '' || !own.has(of)) return [];
    const isLeft = number === undefined ? !made.has(of) : made.has(of) && Number(number) > (counts.get(of) ?? 0);
    return isLeft ? [key] : [];
  });
}

const RULE = /^(.*)_R(\d+)$/;
