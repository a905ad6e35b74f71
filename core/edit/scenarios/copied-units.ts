import { assignmentOf } from '../../model/assignment.ts';
import { UNASSIGNED } from '../../model/ids.ts';
import { heldUnits } from '../held-units.ts';
import type { CopyGround } from './copy-ground.ts';

/** Who has which unit of the target, a territory key per row of the unit table, before and after. */
interface CopiedUnits {
  readonly before: Int32Array;
  readonly next: Int32Array;
  /** Units that would change hands and stay, because they are locked or their territory is. */
  readonly locked: number;
  /** Units that leave a copied territory and come into none. */
  readonly left: number;
}

/** Wherever a copied territory has a unit in the source or in the target, the target does as the source does. O(units). */
export function copiedUnits({ plan, from, to, role, copied, takes }: CopyGround): CopiedUnits {
  const source = assignmentOf(plan, from, role);
  const before = assignmentOf(plan, to, role);
  const held = heldUnits(plan, to, role);
  const next = before.slice();
  let locked = 0;
  let left = 0;
  for (let row = 0; row < next.length; row++) {
    const was = before[row] as number;
    const wanted = source[row] as number;
    if (was === wanted || !(copied.has(was) || copied.has(wanted))) continue;
    if (held[row]) {
      locked++;
      continue;
    }
    next[row] = takes(wanted) ? wanted : UNASSIGNED;
    if (next[row] === UNASSIGNED) left++;
  }
  return { before, next, locked, left };
}
