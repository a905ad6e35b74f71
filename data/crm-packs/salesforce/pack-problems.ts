import { isSalesforceId } from '../../../core/crm/crm-ids.ts';
import { textAt } from '../../../core/model/text-column.ts';
import type { PackProblem } from '../../../core/text/crm/pack-problem-text.ts';
import { periodQuotas, quotaProblems } from '../quota-periods.ts';
import { leftInOrg } from './left-in-org.ts';
import type { SalesforcePack } from './pack.ts';

/** What keeps a pack from loading wholly at once: limits of the org that it breaks, and ids that are not known. */
export function salesforceProblems(pack: SalesforcePack): PackProblem[] {
  const { territories, settings, view, reps } = pack;
  const { limits } = settings;
  const problems: PackProblem[] = [];
  if (territories.length > limits.territories) {
    problems.push({ code: 'too-many-territories', values: { count: territories.length, most: limits.territories } });
  }
  const broken = tooManyRules(pack);
  if (broken.length > 0) {
    const names = someOf(broken, MOST_BROKEN);
    problems.push({ code: 'too-many-rules', values: { count: broken.length, most: limits.rules, names } });
  }
  const left = leftInOrg(pack);
  if (left.length > 0) problems.push({ code: 'left-in-org', values: { count: left.length, names: someOf(left) } });
  if (settings.modelId === '') problems.push({ code: 'no-model-id', values: {} });
  else if (!isSalesforceId(settings.modelId))
    problems.push({ code: 'bad-id', values: { what: 'model', id: settings.modelId } });
  if (settings.typeId !== '' && !isSalesforceId(settings.typeId)) {
    problems.push({ code: 'bad-id', values: { what: 'type', id: settings.typeId } });
  }
  const unknown = territories.filter(({ crmId }) => crmId === '').length;
  if (unknown > 0) problems.push({ code: 'no-territory-ids', values: { count: unknown } });
  const seated = new Set(territories.flatMap(({ reps: seats }) => seats.map(({ rep }) => rep)));
  const nameless = [...seated].flatMap((key) => {
    const rep = reps.get(key);
    return rep && !isSalesforceId(rep.crmUserId, 'user') ? [rep.name || rep.id] : [];
  });
  if (nameless.length > 0)
    problems.push({ code: 'no-user-ids', values: { count: nameless.length, names: someOf(nameless) } });
  const vacant = territories
    .filter(({ isGroup, reps: seats }) => !isGroup && seats.length === 0)
    .map(({ name }) => name);
  if (vacant.length > 0) problems.push({ code: 'vacant', values: { count: vacant.length, names: someOf(vacant) } });
  const { accounts } = view.plan;
  let foreign = 0;
  for (let row = 0; row < accounts.count; row++) if (!isSalesforceId(textAt(accounts.ids, row), 'account')) foreign++;
  if (foreign > 0) problems.push({ code: 'no-account-ids', values: { count: foreign } });
  if (settings.forecastingTypeId === '' && periodQuotas(view).length > 0) {
    problems.push({ code: 'no-forecasting-type', values: {} });
  }
  return [...problems, ...quotaProblems(view)];
}

/** Territories with more rules than one may have, and how many these are; the worst first. */
function tooManyRules({ territories, rules, settings }: SalesforcePack): string[] {
  const counts = new Map<number, number>();
  for (const { territory } of rules) counts.set(territory.key, (counts.get(territory.key) ?? 0) + 1);
  return territories
    .map(({ key, name, id }) => ({ name: `${name} (${id})`, own: counts.get(key) ?? 0 }))
    .filter(({ own }) => own > settings.limits.rules)
    .sort((a, b) => b.own - a.own)
    .map(({ name, own }) => `${name} ${own}`);
}

const MOST_NAMED = 10;
/** Each of those has to be looked at. */
const MOST_BROKEN = 50;

function someOf(names: readonly string[], most = MOST_NAMED): string {
  return `${names.slice(0, most).join(', ')}${names.length > most ? ', ...' : ''}`;
}
