import type { LeadTable } from '../../core/model/lead.ts';
import { leadShares } from '../../core/routing/lead-shares.ts';
import { type Replay, replayed } from '../../core/routing/replay.ts';
import { routerOf } from '../../core/routing/router.ts';
import type { Cell } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { pastLeads } from './past-leads.ts';
import type { PlanRouting } from './plan-routing.ts';
import { ROUTING_HEADERS } from './routing-headers.ts';

/** What a replay came to, with what its files need. */
export interface ReplayFacts {
  readonly view: ScenarioView;
  readonly replay: Replay;
}

/** Last period's leads run through the table of a plan. */
export function replayFacts(
  { space, rules, codes, days }: PlanRouting,
  view: ScenarioView,
  leads: LeadTable,
): ReplayFacts {
  const { plan } = view;
  const past = pastLeads(plan, leads, codes, days.from);
  return { view, replay: replayed(past, rules, routerOf(space, rules)) };
}

/** The files of a replay; nothing is run before the first is asked for. */
export function replayFiles(facts: () => ReplayFacts): { file: string; rows: () => Iterable<readonly Cell[]> }[] {
  return [
    { file: 'routing-replay.csv', rows: () => repRows(facts()) },
    { file: 'routing-replay-flows.csv', rows: () => flowRows(facts()) },
  ];
}

/**
 * `routing-replay.csv`: what each rep would have got of last period's leads: how many, their scores, the share of these
 * against the share of capacity (index 100 is a fair share), how many a week, and what would have come and gone. The
 * last line without a rep is what nobody would have got.
 */
function* repRows({ view, replay }: ReplayFacts): Generator<readonly Cell[]> {
  const { plan } = view;
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  yield ROUTING_HEADERS['routing-replay.csv'];
  for (const share of leadShares(replay.reps, plan)) {
    const who = share.rep === null ? undefined : reps.get(share.rep);
    const { leads, score, scoreShare, capacityShare, index, perWeek, mostInAWeek, gained, lost } = share;
    yield [
      who?.id ?? '',
      who?.name ?? '',
      leads,
      score,
      scoreShare,
      capacityShare,
      index,
      perWeek,
      mostInAWeek,
      gained,
      lost,
    ];
  }
}

/** `routing-replay-flows.csv`: leads that one had and another would have got. */
function* flowRows({ view, replay }: ReplayFacts): Generator<readonly Cell[]> {
  const names = new Map(view.plan.reps.map(({ key, id, name }) => [key, [id, name] as const]));
  yield ROUTING_HEADERS['routing-replay-flows.csv'];
  for (const { from, to, leads, score } of replay.flows) {
    const [fromId, fromName] = names.get(from) ?? ['', ''];
    const [toId, toName] = (to === null ? undefined : names.get(to)) ?? ['', ''];
    yield [fromId, fromName, toId, toName, leads, score];
  }
}
