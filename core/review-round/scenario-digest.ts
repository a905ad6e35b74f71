import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { sha256 } from './sha256.ts';

interface Known {
  readonly named: Plan['namedAccounts'];
  readonly quotas: Plan['quotas'];
  readonly digest: string;
}

/** Plans share the columns that an edit did not touch, and the screen asks again and again. */
const known = new WeakMap<Int32Array, Known>();

/**
 * The digest of who has what in a scenario and role: the territory of every unit, named accounts, and quotas, by their
 * keys. What was signed has changed when its digest has. SHA-256 in hexadecimal; O(units).
 */
export function scenarioDigest(plan: Plan, scenario: ScenarioKey, role: RoleKey): string {
  const assignment = assignmentOf(plan, scenario, role);
  const { namedAccounts: named, quotas } = plan;
  const found = known.get(assignment);
  if (found?.named === named && found.quotas === quotas) return found.digest;
  const digest = sha256(bytesOf(plan, scenario, role, assignment));
  known.set(assignment, { named, quotas, digest });
  return digest;
}

function bytesOf(plan: Plan, scenario: ScenarioKey, role: RoleKey, assignment: Int32Array): Uint8Array {
  const ofRole = new Set<number>(plan.territories.filter((one) => one.role === role).map(({ key }) => key));
  const named = plan.namedAccounts
    .filter((one) => one.scenario === scenario && one.role === role)
    .map(({ account, territory, expires }) => `${account}:${territory}:${expires ?? ''}`);
  const quotas = plan.quotas
    .filter((one) => one.scenario === scenario && ofRole.has(one.territory))
    .map(({ territory, period, quotaMinor }) => `${territory}:${period}:${quotaMinor}`);
  const said = JSON.stringify([named, quotas]);
  const bytes = new DataView(new ArrayBuffer(8 * assignment.length + 2 * said.length));
  let at = 0;
  for (let row = 0; row < assignment.length; row++) {
    bytes.setInt32(at, plan.units.keys[row] as number);
    bytes.setInt32(at + 4, assignment[row] as number);
    at += 8;
  }
  for (let i = 0; i < said.length; i++) bytes.setUint16(at + 2 * i, said.charCodeAt(i));
  return new Uint8Array(bytes.buffer);
}
