import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { sha256 } from './sha256.ts';

/** Of what a digest is: the first version knew nothing of who works a territory. */
type DigestVersion = 'units' | 'units-and-reps';

interface Known {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly parts: readonly unknown[];
  readonly digest: string;
}

/** Plans share the columns that an edit did not touch, and the screen asks again and again. */
const known: Readonly<Record<DigestVersion, WeakMap<Int32Array, Known>>> = {
  units: new WeakMap(),
  'units-and-reps': new WeakMap(),
};

/**
 * The digest of who has what in a scenario and role: the territory of every unit, named accounts, quotas, and the reps
 * on the territories with their shares, by their keys. SHA-256 in hexadecimal; O(units).
 */
export function scenarioDigest(plan: Plan, scenario: ScenarioKey, role: RoleKey): string {
  return digestOf(plan, scenario, role, 'units-and-reps');
}

/** Whether a scenario and role are still what a digest was made of, also one that was made before reps were in it. */
export function isAsDigested(plan: Plan, scenario: ScenarioKey, role: RoleKey, digest: string): boolean {
  return scenarioDigest(plan, scenario, role) === digest || digestOf(plan, scenario, role, 'units') === digest;
}

function digestOf(plan: Plan, scenario: ScenarioKey, role: RoleKey, version: DigestVersion): string {
  const assignment = assignmentOf(plan, scenario, role);
  const parts = [plan.namedAccounts, plan.quotas, plan.territories, plan.scenarioTerritories];
  const found = known[version].get(assignment);
  const isSame = found?.scenario === scenario && found.role === role && found.parts.every((one, i) => one === parts[i]);
  if (found && isSame) return found.digest;
  const digest = sha256(bytesOf(plan, scenario, role, assignment, version));
  known[version].set(assignment, { scenario, role, parts, digest });
  return digest;
}

function bytesOf(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  assignment: Int32Array,
  version: DigestVersion,
): Uint8Array {
  const ofRole = new Set<number>(plan.territories.filter((one) => one.role === role).map(({ key }) => key));
  const named = plan.namedAccounts
    .filter((one) => one.scenario === scenario && one.role === role)
    .map(({ account, territory, expires }) => `${account}:${territory}:${expires ?? ''}`);
  const quotas = plan.quotas
    .filter((one) => one.scenario === scenario && ofRole.has(one.territory))
    .map(({ territory, period, quotaMinor }) => `${territory}:${period}:${quotaMinor}`);
  const seats = scenarioTerritoriesOf(plan, scenario, role).map(
    ({ territory, reps }) => `${territory}:${reps.map(({ rep, share }) => `${rep}/${share}`).join('+')}`,
  );
  const said = JSON.stringify(version === 'units' ? [named, quotas] : [named, quotas, seats]);
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
