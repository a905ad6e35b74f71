import type { RepKey } from '../model/ids.ts';
import { LEAD_WORDS, type LeadWord } from './lead-kinds.ts';
import type { RoutedLead } from './router.ts';
import type { RoutingRule } from './rule.ts';
import { turnsOf } from './turns.ts';

/** A lead of the past: where it came from, what it was worth, and who had it. */
export interface PastLead extends RoutedLead {
  /** 1 where the list has no scores. */
  readonly score: number;
  /** Null where the list does not say, or names nobody of the plan. */
  readonly had: RepKey | null;
  /** The day it came, as days since 1 January 1970; NaN where the list does not say. */
  readonly came: number;
}

/** What a rep gets. */
export interface RepLeads {
  /** Null: nobody, because no rule holds or a territory has neither rep nor backup. */
  readonly rep: RepKey | null;
  readonly leads: number;
  readonly score: number;
  /** Of the score of all leads that go to somebody; 0 for nobody. */
  readonly scoreShare: number;
  /** Leads a week over the whole stretch of days, and in the fullest seven days from its first day on. */
  readonly perWeek: number;
  readonly mostInAWeek: number;
  /** Leads that somebody else had, and that this rep had and somebody else gets. */
  readonly gained: number;
  readonly lost: number;
}

/** Leads that one had and another gets. */
interface LeadFlow {
  readonly from: RepKey;
  readonly to: RepKey | null;
  readonly leads: number;
  readonly score: number;
}

export interface Replay {
  readonly leads: number;
  /** Days from the first lead to the last, both counted; 0 where none has a day. */
  readonly days: number;
  /** In the order of the keys, nobody last; only those who get or had some. */
  readonly reps: readonly RepLeads[];
  /** Only what changes hands, the largest first. */
  readonly flows: readonly LeadFlow[];
  /** Leads per rule of the table. */
  readonly perRule: Int32Array;
  /** Leads whose list named who had them. */
  readonly known: number;
  /** Leads whose list does not say it: no rule that asks for it can take them. */
  readonly unsaid: Readonly<Record<LeadWord, number>>;
}

/**
 * Last period's leads run through a routing table, in the order they are given (that of their days, so that those who
 * take turns do so as they would have). One pass; answers aggregates only, so that a million leads are no burden.
 */
export function replayed(
  leads: Iterable<PastLead>,
  rules: readonly RoutingRule[],
  route: (lead: RoutedLead) => number,
): Replay {
  const turns = rules.map(({ to }) => (to.pool.length > 1 ? turnsOf(to.pool) : () => 0));
  const perRule = new Int32Array(rules.length);
  const books = new Map<RepKey | null, Book>();
  const flows = new Map<string, { from: RepKey; to: RepKey | null; leads: number; score: number }>();
  const unsaid: Record<LeadWord, number> = { segment: 0, product: 0, language: 0 };
  const bookOf = (rep: RepKey | null) => books.get(rep) ?? fresh(books, rep);
  let [count, known, first, last] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const lead of leads) {
    for (const word of LEAD_WORDS) if (lead[word] === '') unsaid[word]++;
    const at = route(lead);
    if (at >= 0) perRule[at] = (perRule[at] as number) + 1;
    const rule = rules[at];
    const rep = rule ? (rule.to.pool[(turns[at] as () => number)()]?.rep ?? rule.to.backup) : null;
    count++;
    if (!Number.isNaN(lead.came)) [first, last] = [Math.min(first, lead.came), Math.max(last, lead.came)];
    take(bookOf(rep), lead);
    if (lead.had === null) continue;
    known++;
    if (lead.had === rep) continue;
    bookOf(rep).gained++;
    bookOf(lead.had).lost++;
    const key = `${lead.had}/${rep}`;
    const flow = flows.get(key) ?? { from: lead.had, to: rep, leads: 0, score: 0 };
    flows.set(key, { ...flow, leads: flow.leads + 1, score: flow.score + lead.score });
  }
  const days = count > 0 && first <= last ? last - first + 1 : 0;
  return {
    leads: count,
    days,
    known,
    unsaid,
    perRule,
    reps: ofReps(books, days, first),
    flows: [...flows.values()].sort((a, b) => b.leads - a.leads || a.from - b.from),
  };
}

interface Book {
  leads: number;
  score: number;
  gained: number;
  lost: number;
  /** Leads per day. */
  readonly byDay: Map<number, number>;
}

function fresh(books: Map<RepKey | null, Book>, rep: RepKey | null): Book {
  const book: Book = { leads: 0, score: 0, gained: 0, lost: 0, byDay: new Map() };
  books.set(rep, book);
  return book;
}

function take(book: Book, { score, came }: PastLead): void {
  book.leads++;
  book.score += score;
  if (!Number.isNaN(came)) book.byDay.set(came, (book.byDay.get(came) ?? 0) + 1);
}

const WEEK = 7;

function ofReps(books: ReadonlyMap<RepKey | null, Book>, days: number, first: number): RepLeads[] {
  const all = [...books].reduce((sum, [rep, { score }]) => sum + (rep === null ? 0 : score), 0);
  return [...books]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([rep, { leads, score, gained, lost, byDay }]) => ({
      rep,
      leads,
      score,
      scoreShare: rep !== null && all > 0 ? score / all : 0,
      perWeek: days > 0 ? (leads * WEEK) / days : 0,
      mostInAWeek: fullestWeek(byDay, first),
      gained,
      lost,
    }));
}

function fullestWeek(byDay: ReadonlyMap<number, number>, first: number): number {
  const weeks = new Map<number, number>();
  for (const [day, leads] of byDay) {
    const week = Math.floor((day - first) / WEEK);
    weeks.set(week, (weeks.get(week) ?? 0) + leads);
  }
  return Math.max(0, ...weeks.values());
}
