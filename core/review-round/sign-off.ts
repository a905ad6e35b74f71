import type { EditResult } from '../edit/perform.ts';
import { refused } from '../edit/refusal.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { SignOff } from '../model/review-round.ts';
import type { ReviewCommandOf } from './command.ts';
import { copyRound } from './copy-round.ts';
import { isAsDigested, scenarioDigest } from './scenario-digest.ts';

/** A signature, and whether what was signed is still as it was. */
export interface SignOffShown {
  readonly signOff: SignOff;
  readonly changedSince: boolean;
}

/** Who signed a scenario, in the order of time, those who took it back among them. */
export function signOffsOf(plan: Plan, scenario: ScenarioKey): SignOffShown[] {
  const there = plan.scenarios.some(({ key }) => key === scenario);
  return plan.signOffs
    .filter((signOff) => signOff.scenario === scenario)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((signOff) => {
      const stands = there && plan.roles.some(({ key }) => key === signOff.role);
      return { signOff, changedSince: !stands || !isAsDigested(plan, scenario, signOff.role, signOff.digest) };
    });
}

/**
 * Puts a name to a scenario and role as they stand. In a review copy it is the scenario and role of its round alone,
 * because it is what was sent that is signed.
 */
export function signOff(plan: Plan, command: ReviewCommandOf<'sign-off'>): EditResult {
  const { uid, scenario, role, at } = command;
  const round = copyRound(plan);
  const scenarioName = plan.scenarios.find(({ key }) => key === scenario)?.name;
  const roleName = plan.roles.find(({ key }) => key === role)?.name;
  if (scenarioName === undefined || roleName === undefined) return refused('invalid-request', { what: 'scenario' });
  if (round && (round.scenario !== scenario || round.role !== role))
    return refused('review-impossible', { problem: 'other-scenario', name: round.scenarioName });
  if (plan.signOffs.some((one) => one.uid === uid)) return refused('invalid-request', { what: 'uid' });
  const [name, title, statement] = [command.name.trim(), command.title.trim(), command.statement.trim()];
  if (name === '') return refused('invalid-request', { what: 'name' });
  const after: SignOff = {
    uid,
    round: round?.uid ?? null,
    scenario,
    scenarioName,
    role,
    roleName,
    name,
    title,
    at,
    statement,
    digest: scenarioDigest(plan, scenario, role),
    withdrawnAt: null,
  };
  const note = { code: 'signed-off', values: { name, scenario: scenarioName } } as const;
  return {
    ok: true,
    change: { note, moves: [], records: [{ kind: 'signOffs', before: null, after }], batches: [] },
  };
}

/** Takes a signature back: it stays in the list, with the time at which it ended. */
export function withdrawSignOff(plan: Plan, { signOff: uid, at }: ReviewCommandOf<'withdraw-sign-off'>): EditResult {
  const before = plan.signOffs.find((one) => one.uid === uid);
  if (!before) return refused('invalid-request', { what: 'sign-off' });
  const after: SignOff = { ...before, withdrawnAt: before.withdrawnAt ?? at };
  const values = { name: before.name, scenario: before.scenarioName };
  return {
    ok: true,
    change: {
      note: { code: 'withdrew-sign-off', values },
      moves: [],
      records: [{ kind: 'signOffs', before, after }],
      batches: [],
    },
  };
}
