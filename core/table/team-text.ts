import { MOST_IN_TEAM, teamSum } from '../edit/organisation/set-territory-reps.ts';
import type { RepKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep, RepShare } from '../model/territory.ts';
import { type CellFault, plainWord } from './planned-edits.ts';
import { typedNumber } from './typed-values.ts';

/** Shares that are written differ from the whole by this much a rep at most: they are rounded. */
const ROUNDED = 0.006;
const SHARE = /^(.*?)\s*([\d.,\u0660-\u0669\u066b]+)\s*[%٪]$/;

/** How one cell says who works a territory: `Ann`, or with shares `Ann 60%; Ben 40%`. Blank for nobody. */
export function teamWriter({ reps }: Pick<Plan, 'reps'>): (team: readonly RepShare[]) => string {
  const called = repWriter(reps);
  const byKey = new Map(reps.map((rep) => [rep.key, rep]));
  const nameOf = (key: RepKey) => {
    const rep = byKey.get(key);
    return rep ? called(rep) : '';
  };
  return (team) => {
    const [only, other] = team;
    if (only && !other) return nameOf(only.rep);
    return team.map(({ rep, share }) => `${nameOf(rep)} ${Number((100 * share).toFixed(2))}%`).join('; ');
  };
}

/** What a cell calls a rep: the name, or the id where another has the same name. */
export function repWriter(reps: readonly Rep[]): (rep: Rep) => string {
  const named = new Map<string, number>();
  for (const { name } of reps) named.set(plainWord(name), (named.get(plainWord(name)) ?? 0) + 1);
  return ({ id, name }) => (named.get(plainWord(name)) === 1 ? name : id);
}

/**
 * The team that a cell means: reps by name or id, apart by semicolons, with shares in per cent or with none, which is an
 * even share each. Or why it means none.
 */
export function typedTeam(text: string, { reps }: Pick<Plan, 'reps'>): readonly RepShare[] | CellFault {
  if (text.trim() === '') return [];
  const only = repCalled(text, reps);
  if (typeof only !== 'string') return [{ rep: only.key, share: 1 }];
  const parts = text.split(/[;؛]/).map((part) => part.trim());
  const said = parts.filter((part) => part !== '').map((part) => SHARE.exec(part) ?? [part, part, '']);
  const found = said.map(([, name = '']) => repCalled(name, reps));
  const fault = found.find((one) => typeof one === 'string');
  if (typeof fault === 'string') return fault;
  const team = (found as Rep[]).map(({ key }, i): RepShare => {
    const share = said[i]?.[2] ?? '';
    return { rep: key, share: share === '' ? 1 / said.length : typedNumber(share) / 100 };
  });
  const sum = teamSum(team);
  const isWhole = team.every(({ share }) => share > 0) && Math.abs(sum - 1) <= ROUNDED * team.length;
  const once = new Set(team.map(({ rep }) => rep)).size === team.length;
  if (!isWhole || !once || team.length > MOST_IN_TEAM) return 'shares-sum';
  return team.map(({ rep, share }) => ({ rep, share: share / sum }));
}

function repCalled(text: string, reps: readonly Rep[]): Rep | 'unknown-rep' | 'ambiguous-rep' {
  const said = plainWord(text);
  const byId = reps.find(({ id }) => plainWord(id) === said);
  if (byId) return byId;
  const [found, other] = reps.filter(({ name }) => plainWord(name) === said);
  if (!found) return 'unknown-rep';
  return other ? 'ambiguous-rep' : found;
}
