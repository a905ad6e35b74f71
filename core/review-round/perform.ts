import type { EditResult } from '../edit/perform.ts';
import { assertNever } from '../invariant.ts';
import type { Plan } from '../model/plan.ts';
import type { ReviewCommand } from './command.ts';
import { acceptRemark, answerRemark } from './decide.ts';
import { addRemark, editRemark, withdrawRemark } from './say.ts';
import { sendForReview } from './send.ts';
import { signOff, withdrawSignOff } from './sign-off.ts';

/** The change that a command about reviews asks for. */
export function reviewChange(plan: Plan, command: ReviewCommand): EditResult {
  switch (command.kind) {
    case 'send-for-review':
      return sendForReview(plan, command);
    case 'add-remark':
      return addRemark(plan, command);
    case 'edit-remark':
      return editRemark(plan, command);
    case 'withdraw-remark':
      return withdrawRemark(plan, command);
    case 'answer-remark':
      return answerRemark(plan, command);
    case 'accept-remark':
      return acceptRemark(plan, command);
    case 'sign-off':
      return signOff(plan, command);
    case 'withdraw-sign-off':
      return withdrawSignOff(plan, command);
    default:
      return assertNever(command);
  }
}
