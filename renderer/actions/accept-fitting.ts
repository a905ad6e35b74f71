import type { Plan } from '../../core/model/plan.ts';
import type { Remark } from '../../core/model/review-round.ts';
import { conflictFinder } from '../../core/review-round/conflicts.ts';
import { remarkRows } from '../../core/review-round/remark-rows.ts';
import { intendedMove } from '../state/intended-move.ts';
import { breaksLimit } from '../state/limits-broken.ts';
import type { AppStore } from '../state/store.ts';
import type { ViewSlice } from '../state/view-slice.ts';
import type { App } from './app.ts';
import { acceptRemark } from './reviews.ts';

const NOWHERE = { x: 0, y: 0 };

/**
 * Accepts the open proposals on what is shown that nothing stands in the way of and that break no limit, the oldest
 * first, each on what the one before has left and as a step of its own. The others stay open.
 */
export async function acceptFitting(app: App): Promise<void> {
  const begun = app.store.getState();
  const proposals = begun.plan ? openProposals(begun.plan, begun).map(({ uid }) => uid) : [];
  let accepted = 0;
  for (const uid of proposals) {
    const { plan, revision } = app.store.getState();
    const remark = plan?.remarks.find((one) => one.uid === uid);
    if (!plan || !remark || !fits(app, plan, remark)) continue;
    if (!(await acceptRemark(app, uid))) break;
    await followed(app.store, revision);
    accepted += 1;
  }
  app.store.getState().tell({ kind: 'accepted', accepted, left: proposals.length - accepted }, { toast: true });
}

/** Proposals that are undecided, on a scenario and role; the oldest first. */
export function openProposals(
  { rounds, remarks }: Pick<Plan, 'rounds' | 'remarks'>,
  { scenario, role }: Pick<ViewSlice, 'scenario' | 'role'>,
): Remark[] {
  const own = new Set(
    rounds.filter((round) => round.scenario === scenario && round.role === role).map(({ uid }) => uid),
  );
  return remarks
    .filter(({ kind, state, round }) => kind === 'proposal' && state === 'open' && own.has(round))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function fits({ store, totals }: App, plan: Plan, remark: Remark): boolean {
  const { scenario, role } = store.getState();
  const round = plan.rounds.find(({ uid }) => uid === remark.round);
  const rows = remarkRows(plan, [remark]).get(remark.uid);
  if (!round || !rows || conflictFinder(plan, round)(remark, rows).length > 0) return false;
  const { units, accounts } = rows;
  const move = intendedMove(totals, plan, { scenario, role }, { units, accounts, to: remark.to, at: NOWHERE });
  return !move.territories.some(breaksLimit);
}

/** Until the change is here, too: what is accepted next is weighed against it. */
function followed(store: AppStore, revision: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.getState().revision === revision) return;
      leave();
      resolve();
    };
    const leave = store.subscribe(look);
    look();
  });
}
