import type { EditCommand } from '../../core/edit/command.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type QuotaPlan, usualQuotaPlan } from '../../core/model/quota-plan.ts';
import { QUOTA_METHODS } from '../../core/quota/method.ts';
import { decimalToMinor } from '../../core/quota/minor-unit.ts';
import { quotaPlanOf } from '../../core/quota/planned-quotas.ts';
import type { Store } from '../jobs/store.ts';
import { ArgumentError } from './option-values.ts';
import type { QuotaAsked, TypedBound } from './quota-options.ts';
import type { ScenarioChoice } from './scenario.ts';

/**
 * Splits the quota of a command line over a scenario's territories, in the plan's currency. What is more than a total
 * by potential or in even parts becomes the quota plan of the scenario and role, beginning with the one that is there.
 */
export async function splitQuota(store: Store, choice: ScenarioChoice, asked: QuotaAsked): Promise<void> {
  const { plan, revision } = await store.call('read', {});
  await store.edited('edit', { revision, command: quotaCommand(plan, choice, asked) });
}

function quotaCommand(plan: Plan, choice: ScenarioChoice, asked: QuotaAsked): EditCommand {
  const { currency } = plan.settings;
  const { over, floor, cap, round, season } = asked;
  const totalMinor = minorOf(asked.total, currency);
  const method = QUOTA_METHODS.find((one) => one === asked.method);
  const isSimple = [over, floor, cap, round, season].every((option) => option === null);
  if (method && isSimple) return { kind: 'split-quota', ...choice, totalMinor, method };
  const total = { currency, minor: totalMinor };
  const before = quotaPlanOf(plan, choice.scenario, choice.role) ?? usualQuotaPlan(choice.scenario, choice.role, total);
  const bound = (typed: TypedBound): NonNullable<QuotaPlan['base']['floor']> =>
    typed.kind === 'share' ? typed : { kind: 'amount', minor: minorOf(typed.text, currency) };
  const quotaPlan: QuotaPlan = {
    ...before,
    total,
    base: {
      ...before.base,
      method: asked.method,
      ...(over === null ? {} : { over }),
      ...(floor ? { floor: bound(floor) } : {}),
      ...(cap ? { cap: bound(cap) } : {}),
    },
    ...(round === null ? {} : { roundMinor: minorOf(round, currency) }),
    ...(season ? { season: { ...before.season, ...season } } : {}),
  };
  return { kind: 'set-quota-plan', ...choice, quotaPlan };
}

function minorOf(given: string, currency: string): number {
  const minor = decimalToMinor(given, currency);
  if (minor === null) throw new ArgumentError({ code: 'quota-amount', values: { given, currency } });
  return minor;
}
