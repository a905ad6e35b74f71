import { territoryWith } from '../model/assignment.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Remark } from '../model/review-round.ts';

/** Something of a copy that the plan cannot take. */
export interface LeftOut {
  /** The whole remark (another reviewer's round; more than a plan has room for), or a part of it that the plan lacks. */
  readonly code: 'other-round' | 'too-many' | 'unit' | 'account' | 'territory';
  readonly author: string;
  readonly count: number;
  /** The first of what is not there; blank for a whole remark. */
  readonly name: string;
}

export interface AdoptedRemark {
  readonly remark: Remark;
  readonly lacks: readonly LeftOut[];
}

type RowOf = ReadonlyMap<string, number>;

/**
 * A remark of a copy as the plan takes it: without the units, accounts and territories that the plan does not have,
 * which are named; undecided, because the planner decides; with the answer it has here already.
 */
export function adoptedRemark(
  plan: Plan,
  theirs: Remark,
  before: Remark | null,
  rows: { readonly units: RowOf; readonly accounts: RowOf },
): AdoptedRemark {
  const { author } = theirs;
  const lacks: LeftOut[] = [];
  const left = (code: LeftOut['code'], names: readonly string[]) => {
    const [name] = names;
    if (name !== undefined) lacks.push({ code, author, count: names.length, name });
  };
  const ofUnits = theirs.units.length > 0;
  const [texts, rowOf] = ofUnits ? [theirs.units, rows.units] : [theirs.accounts, rows.accounts];
  const isThere = (text: string) => rowOf.has(text);
  left(
    ofUnits ? 'unit' : 'account',
    texts.filter((text) => !isThere(text)),
  );
  const places = [...texts.keys()].filter((i) => isThere(texts[i] as string));
  const kept = places.map((i) => texts[i] as string);
  const territory = named(plan, theirs.territory, theirs.territoryName);
  const to = theirs.kind === 'proposal' ? named(plan, theirs.to, theirs.toName) : NOWHERE;
  for (const [key, { key: found, name }] of [
    [theirs.territory, territory],
    [theirs.to, to],
  ] as const)
    if (key !== null && found === null && name !== '') left('territory', [name]);
  return {
    lacks,
    remark: {
      ...theirs,
      territory: territory.key,
      territoryName: territory.name,
      units: ofUnits ? kept : [],
      accounts: ofUnits ? [] : kept,
      from: theirs.kind === 'proposal' ? places.map((i) => theirs.from[i] ?? 0) : [],
      to: to.key,
      toName: to.name,
      state: theirs.state === 'withdrawn' ? 'withdrawn' : 'open',
      answer: before?.answer ?? '',
      answeredAt: before?.answeredAt ?? null,
    },
  };
}

interface Named {
  readonly key: TerritoryKey | null;
  readonly name: string;
}

const NOWHERE: Named = { key: null, name: '' };

/** A territory as the plan calls it; where it is gone, what the copy called it. */
function named(plan: Plan, key: TerritoryKey | null, name: string): Named {
  const found = key === null ? undefined : territoryWith(plan, key);
  return found ? { key: found.key, name: found.name } : { key: null, name };
}
