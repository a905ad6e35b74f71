import { type CodeSpace, compareCodes, type Run, rowOfCode } from './code-space.ts';
import type { RuleWhen } from './rule.ts';

/** The rows of a space where a rule can hold, by its country, state and codes; none where it names what is not there. */
export function ruleRuns(space: CodeSpace, when: RuleWhen): readonly Run[] {
  const { country, state, from, to } = when;
  if (country === '') return from === '' && to === '' && state === '' ? [{ start: 0, end: space.places.length }] : [];
  const inState = space.runs.get(state === '' ? country : `${country} ${state}`) ?? [];
  if (from === '' && to === '') return inState;
  const first = rowOfCode(space.places, country, from === '' ? LOWEST : from);
  const behind = to === '' ? endOf(space, country) : rowBehind(space, country, to);
  return inState.flatMap(({ start, end }) => {
    const run = { start: Math.max(start, first), end: Math.min(end, behind) };
    return run.start < run.end ? [run] : [];
  });
}

/** Whether a code lies in a closed range; a range is open where its end is blank. A blank code lies in none. */
export function inRange(code: string, { from, to }: Pick<RuleWhen, 'from' | 'to'>): boolean {
  if (from === '' && to === '') return true;
  return code !== '' && (from === '' || compareCodes(code, from) >= 0) && (to === '' || compareCodes(code, to) <= 0);
}

/** Behind the places without a code, before every code. */
const LOWEST = '\u0001';

function endOf(space: CodeSpace, country: string): number {
  return space.runs.get(country)?.at(-1)?.end ?? 0;
}

function rowBehind({ places }: CodeSpace, country: string, code: string): number {
  const row = rowOfCode(places, country, code);
  return places[row]?.country === country && places[row]?.code === code ? row + 1 : row;
}
