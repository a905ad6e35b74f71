import type { CodeSpace, Run } from './code-space.ts';
import { type Days, holdsFor, type LeadKind, leadKinds } from './lead-kinds.ts';
import { precedence, RULE_ASPECTS, type RuleAspect } from './precedence.ts';
import { isCatchAll, type RoutingRule, sameTarget } from './rule.ts';
import { ruleCells } from './rule-cells.ts';

/**
 * Places from which some kind of lead goes to nobody, or only to whoever takes what is left. That is no gap for leads
 * that say neither a state nor a code: nothing else can take them.
 */
export interface Gap extends Run {
  readonly kind: LeadKind;
  /** True where a catch-all takes them, false where nobody does. */
  readonly caught: boolean;
}

/** Places from which some kind of lead is asked for by two rules as particular as each other that send it elsewhere. */
export interface Overlap extends Run {
  readonly kind: LeadKind;
  /** Places in the table of rules; only their order decides between them. */
  readonly first: number;
  readonly second: number;
  /** Id of the account that both name, blank where they are about places. */
  readonly account: string;
}

/** A rule that decides nothing, and those that decide where it holds: none where it holds nowhere at all. */
export interface Unreachable {
  readonly rule: number;
  readonly hiddenBy: readonly number[];
}

/** What was found of a routing table. */
export interface RoutingProof {
  /** Leads cannot be lost, go two ways, or meet a line that means nothing: there is no finding. */
  readonly holds: boolean;
  /** Places looked at, and kinds of leads told apart on them, summed over all stretches of places. */
  readonly places: number;
  readonly cases: number;
  /** How many there are of each; the lists end at MOST_FINDINGS. */
  readonly counts: {
    readonly gaps: number;
    readonly overlaps: number;
    readonly unreachable: number;
    readonly vacant: number;
  };
  readonly gaps: readonly Gap[];
  readonly overlaps: readonly Overlap[];
  readonly unreachable: readonly Unreachable[];
  /** Lines that decide and have nobody to take the leads: neither a rep nor a backup. */
  readonly vacant: readonly number[];
  /** Stretches of places on which rules tell too many kinds of leads apart to go through them; then nothing is proved. */
  readonly tangled: number;
}

/** As many findings of each sort are listed. */
const MOST_FINDINGS = 1_000;
/** Kinds of leads on one stretch of places. */
const MOST_KINDS = 20_000;

/**
 * Goes through every case a routing table can tell apart: the whole space of codes, cut where rules begin and end, times
 * every product, segment, language and day that rules name, and those that none names. Named accounts are compared with
 * each other only, because they come before any place. A proof by cases: exact, nothing is sampled. `order`: what counts
 * more in the precedence that the rules were put in order by.
 */
export function proveRouting(
  space: CodeSpace,
  rules: readonly RoutingRule[],
  days: Days,
  order: readonly RuleAspect[] = RULE_ASPECTS,
): RoutingProof {
  const finder = new Finder(space, rules, days, order);
  for (const { start, end, rules: here } of ruleCells(space, rules, ({ when }) => when.account === '')) {
    finder.look({ start, end }, here, '');
  }
  for (const [account, here] of accountRules(rules)) finder.look({ start: 0, end: 0 }, here, account);
  return finder.proof();
}

function accountRules(rules: readonly RoutingRule[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  rules.forEach(({ when: { account } }, r) => {
    if (account !== '') found.set(account, [...(found.get(account) ?? []), r]);
  });
  return found;
}

class Finder {
  private readonly deciding = new Set<number>();
  private readonly hiding = new Map<number, Set<number>>();
  private readonly gaps = new Merged<Gap>();
  private readonly overlaps = new Merged<Overlap>();
  private cases = 0;
  private tangled = 0;
  private readonly ranks: readonly number[];
  private readonly last: readonly boolean[];

  private readonly rules: readonly RoutingRule[];
  private readonly days: Days;
  private readonly places: CodeSpace['places'];

  constructor({ places }: CodeSpace, rules: readonly RoutingRule[], days: Days, order: readonly RuleAspect[]) {
    this.places = places;
    this.rules = rules;
    this.days = days;
    this.ranks = rules.map(({ when }) => precedence(when, order));
    this.last = rules.map(isCatchAll);
  }

  look(run: Run, here: readonly number[], account: string): void {
    const kinds = leadKinds(
      here.map((r) => this.rules[r] as RoutingRule),
      this.days,
      MOST_KINDS,
    );
    if (!kinds) {
      this.tangled++;
      return;
    }
    this.cases += kinds.length;
    for (const kind of kinds) this.decide(run, here, kind, account);
  }

  private decide(run: Run, here: readonly number[], kind: LeadKind, account: string): void {
    const holding = here.filter((r) => holdsFor(this.rules[r] as RoutingRule, kind));
    const [first, ...others] = holding;
    if (first === undefined || this.last[first]) {
      if (account === '') this.gap(run, kind, first);
      if (first === undefined) return;
    }
    this.deciding.add(first);
    for (const other of others) {
      const hiding = this.hiding.get(other) ?? new Set();
      this.hiding.set(other, hiding.size < MOST_HIDING ? hiding.add(first) : hiding);
      if (this.ranks[other] !== this.ranks[first] || this.last[first] !== this.last[other]) continue;
      if (sameTarget((this.rules[first] as RoutingRule).to, (this.rules[other] as RoutingRule).to)) continue;
      this.overlaps.add({ ...run, kind, first, second: other, account }, keyOf(kind, `${first}/${other}/${account}`));
    }
  }

  private gap(run: Run, kind: LeadKind, first: number | undefined): void {
    const caught = first !== undefined;
    for (const part of caught ? withPlace(this.places, run) : [run]) {
      this.gaps.add({ ...part, kind, caught }, keyOf(kind, String(first)));
    }
  }

  proof(): RoutingProof {
    const unreachable = [...this.rules.keys()]
      .filter((rule) => !this.deciding.has(rule))
      .map((rule) => ({ rule, hiddenBy: [...(this.hiding.get(rule) ?? [])].sort((a, b) => a - b) }));
    const vacant = [...this.deciding]
      .filter((rule) => hasNobody(this.rules[rule] as RoutingRule))
      .sort((a, b) => a - b);
    const counts = {
      gaps: this.gaps.count,
      overlaps: this.overlaps.count,
      unreachable: unreachable.length,
      vacant: vacant.length,
    };
    return {
      holds: counts.gaps + counts.overlaps + counts.unreachable + counts.vacant + this.tangled === 0,
      places: this.places.length,
      cases: this.cases,
      counts,
      gaps: this.gaps.list,
      overlaps: this.overlaps.list,
      unreachable: unreachable.slice(0, MOST_FINDINGS),
      vacant: vacant.slice(0, MOST_FINDINGS),
      tangled: this.tangled,
    };
  }
}

function hasNobody({ to: { pool, backup } }: RoutingRule): boolean {
  return pool.length === 0 && backup === null;
}

/** What of a run are places with a code or a state, in pieces. */
function* withPlace(places: CodeSpace['places'], { start, end }: Run): Generator<Run> {
  let from = start;
  for (let row = start; row <= end; row++) {
    const silent = row === end || (places[row]?.code === '' && places[row]?.state === '');
    if (!silent) continue;
    if (row > from) yield { start: from, end: row };
    from = row + 1;
  }
}

/** So many rules are named as those that hide another. */
const MOST_HIDING = 3;

function keyOf({ product, segment, language, day }: LeadKind, what: string): string {
  return JSON.stringify([what, product, segment, language, day]);
}

/** Findings, where one that goes on where one like it ended is the same finding. */
class Merged<T extends Run> {
  readonly list: T[] = [];
  count = 0;
  private readonly open = new Map<string, { at: number; end: number }>();

  add(finding: T, key: string): void {
    const before = this.open.get(key);
    if (before && before.end === finding.start && finding.end > finding.start) {
      const known = this.list[before.at];
      if (known) this.list[before.at] = { ...known, end: finding.end };
      before.end = finding.end;
      return;
    }
    this.open.set(key, { at: this.list.length, end: finding.end });
    this.count++;
    if (this.list.length < MOST_FINDINGS) this.list.push(finding);
    else this.open.set(key, { at: -1, end: finding.end });
  }
}
