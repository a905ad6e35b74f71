import { decimalToMinor } from '../../core/quota/minor-unit.ts';
import type { Store } from '../jobs/store.ts';
import type { RunCommand } from './command.ts';
import { ArgumentError } from './option-values.ts';
import type { ScenarioChoice } from './scenario.ts';

/** Splits the quota of a command line over a scenario's territories, in the plan's currency. */
export async function splitQuota(
  store: Store,
  choice: ScenarioChoice,
  { total, method }: NonNullable<RunCommand['quota']>,
): Promise<void> {
  const { plan, revision } = await store.call('read', {});
  const { currency } = plan.settings;
  const totalMinor = decimalToMinor(total, currency);
  if (totalMinor === null) throw new ArgumentError({ code: 'quota-amount', values: { given: total, currency } });
  await store.edited('edit', { revision, command: { kind: 'split-quota', ...choice, totalMinor, method } });
}
