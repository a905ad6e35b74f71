import type { PlanCommand } from './command.ts';
import { ArgumentError } from './option-values.ts';

/** A copy that goes out, or one that came back. */
export type ReviewAsked = Extract<PlanCommand, { readonly command: 'review' }>['asked'];

/** What goes with a copy that is sent only. */
const OF_SENDING = ['to', 'out', 'message', 'only', 'scenario', 'role', 'force'];

/** `--to NAME --out FILE` sends, `--bring FILE` brings in. Throws ArgumentError where it is neither, or both. */
export function reviewOptions(values: ReadonlyMap<string, readonly string[]>): ReviewAsked {
  const one = (name: string) => values.get(name)?.at(-1) ?? null;
  const file = one('bring');
  if (file !== null) {
    const other = OF_SENDING.find((name) => values.has(name));
    if (other !== undefined)
      throw new ArgumentError({ code: 'not-both', values: { option: '--bring', other: `--${other}` } });
    return { kind: 'bring', file };
  }
  const need = (name: string) => {
    const value = one(name)?.trim() ?? '';
    if (value === '')
      throw new ArgumentError({ code: 'missing-option', values: { option: `--${name}`, command: 'review' } });
    return value;
  };
  return {
    kind: 'send',
    to: need('to'),
    out: need('out'),
    message: one('message') ?? '',
    only:
      one('only')
        ?.split(',')
        .map((id) => id.trim()) ?? null,
    scenario: one('scenario'),
    role: one('role'),
    force: values.has('force'),
  };
}
