import { assertNever } from '../../invariant.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import type { MatchingCommand } from './command.ts';
import { lockPair } from './lock-pair.ts';
import { setNeeds } from './set-needs.ts';
import { setRamp } from './set-ramp.ts';
import { setWish } from './set-wish.ts';
import { takeMatching } from './take-matching.ts';
import { weighMatching } from './weigh-matching.ts';

/** The change that a command about the matching asks for. */
export function matchingChange(plan: Plan, command: MatchingCommand): EditResult {
  switch (command.kind) {
    case 'weigh-matching':
      return weighMatching(plan, command);
    case 'set-needs':
      return setNeeds(plan, command);
    case 'set-wish':
      return setWish(plan, command);
    case 'lock-pair':
      return lockPair(plan, command);
    case 'set-ramp':
      return setRamp(plan, command);
    case 'take-matching':
      return takeMatching(plan, command);
    default:
      return assertNever(command);
  }
}
