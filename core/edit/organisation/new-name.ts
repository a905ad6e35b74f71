import { type Refusal, refused } from '../refusal.ts';

/**
 * The name as it is kept, without blanks around it; refused where nothing is left (`invalid-request`) or another
 * record of the kind has it (`name-taken`): the switch, the table and the command line tell them apart by name.
 */
export function newName(
  asked: string,
  others: readonly { readonly name: string }[],
): { readonly ok: true; readonly name: string } | Refusal {
  const name = asked.trim();
  if (name === '') return refused('invalid-request', { what: 'name' });
  if (others.some((other) => other.name === name)) return refused('name-taken', { name });
  return { ok: true, name };
}
