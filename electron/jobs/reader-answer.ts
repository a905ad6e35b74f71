import type { FileRefusal } from '../../data/import/file-refused.ts';
import { Refused } from '../refused.ts';

/** What a reader answered, or its refusal thrown: the job ends with it. */
export function answerOf<T extends { readonly ok: true }>(answer: T | FileRefusal): T {
  if (!answer.ok) throw new Refused(answer.code, answer.values);
  return answer;
}
