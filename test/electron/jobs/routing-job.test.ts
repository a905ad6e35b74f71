import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NEW_RULE, type RoutingSettings, USUAL_ROUTING } from '../../../core/routing/routing-settings.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import { type JobResult, jobResult } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { faultsOf } from '../../../renderer/numbers/routing/faults.ts';
import { lineOf } from '../../../renderer/numbers/routing/line-of.ts';
import { backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

type Routing = Extract<JobResult, { kind: 'routing' }>;

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'revenue', column: 'Revenue', tolerance: 0.1 }, ['Ann', 'Ben', 'Cem']);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

/** Keeps how leads are routed, and answers the table that comes of it. */
async function routed(routing: Partial<RoutingSettings>): Promise<Routing> {
  const { plan, revision } = await read();
  const settings = { ...plan.settings, routing: { ...USUAL_ROUTING, ...routing } };
  await test.call('plan.edit', { revision, command: { kind: 'set-settings', settings } });
  const ended = await test.job({
    kind: 'routing',
    scenario: plan.scenarios[0]?.key ?? 1,
    role: plan.roles[0]?.key ?? 1,
  });
  if (!ended.ok || ended.value.kind !== 'routing') throw new Error(JSON.stringify(ended));
  // As it crosses to a page, which takes nothing else.
  expect(v.safeParse(jobResult, ended.value).issues).toBe(undefined);
  return ended.value;
}

/** What a planner reads of the findings. */
async function shown(result: Routing) {
  const { plan } = await read();
  return faultsOf(createI18n('en'), plan, result).map(({ text, remedy }) => ({ text, remedy }));
}

it('makes the table of the plan as it is, and leaves it so', async () => {
  const result = await routed({});
  const { revision } = await read();
  expect(result.revision).toBe(revision);
  const { lines, targets } = result;
  expect(lines.source.length).toBeGreaterThan(0);
  expect(Math.max(...lines.target)).toBe(targets.length - 1);
  expect(result.replay).toBe(null);
});

it('names a planted gap, with what to do about it', async () => {
  const texts = await shown(await routed({ states: 'none' }));
  expect(texts[0]?.text).toContain('nobody gets these leads');
  expect(texts.every(({ remedy }) => remedy !== '')).toBe(true);
});

it('names a planted overlap by both lines, and a rule that nothing reaches by what hides it', async () => {
  const { plan } = await read();
  const [first, second] = plan.territories;
  const enterprise = { ...NEW_RULE, segment: 'Enterprise' };
  const result = await routed({
    rules: [
      { ...enterprise, territory: first?.id ?? '' },
      { ...enterprise, territory: second?.id ?? '' },
      { ...NEW_RULE, product: 'Pumps', territory: 'T999' },
    ],
  });
  const texts = (await shown(result)).map(({ text }) => text);
  expect(texts[0]).toContain('3');
  expect(texts.some((text) => text.includes('lines 1 and 2 hold alike'))).toBe(true);
  expect(texts.some((text) => text.includes('Line 2 decides nothing'))).toBe(true);
  expect(lineOf(result.lines, 1)).toMatchObject({ source: 'own', own: 1, when: { segment: 'Enterprise' } });
});
