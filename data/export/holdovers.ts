import type { Hand } from '../../core/disruption/hands.ts';
import { heldOverFrom } from '../../core/midyear/held-over-from.ts';
import { textAt } from '../../core/model/text-column.ts';
import { type Holdovers, holdovers } from '../../core/pay/holdovers.ts';
import { finish } from '../../core/steps.ts';
import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/** Whether the plan says who is paid for open pipeline of moved accounts: without a pay plan there is no file. */
export function hasHoldovers({ plan }: ScenarioView): boolean {
  return plan.settings.payPlan !== undefined;
}

/**
 * `holdovers.csv`: each account with open pipeline that changes hands, the largest first, with whom is paid for how
 * much of it and until when; the header alone where none does or no measure stands for open pipeline.
 */
export function* holdoverRows(view: ScenarioView): Generator<readonly Cell[]> {
  const { plan, scenario, role, owners } = view;
  yield HEADERS['holdovers.csv'];
  const held = finish(holdovers(plan, scenario, role, () => owners));
  if (!held) return;
  const people = new Map(plan.reps.map((rep) => [rep.key as number, rep]));
  const places = new Map(plan.territories.map((territory) => [territory.key as number, territory]));
  const cells = (hand: Hand | undefined): [id: string, name: string] => {
    if (!hand) return ['', ''];
    if (hand.kind === 'owner') return ['', hand.name];
    if (hand.kind === 'territory') return ['', places.get(hand.territory)?.name ?? ''];
    const rep = people.get(hand.rep);
    return [rep?.id ?? '', rep?.name ?? ''];
  };
  for (let i = 0; i < held.accounts.length; i++) {
    const account = held.accounts[i] as number;
    const pipeline = held.pipeline[i] as number;
    const rule = held.rule[i] as number;
    const { oldShare, lastDay } = heldOverFrom(plan, scenario, rule);
    yield [
      textAt(plan.accounts.ids, account),
      textAt(plan.accounts.names, account),
      ...cells(held.hands[held.from[i] as number]),
      ...cells(held.hands[held.to[i] as number]),
      pipeline,
      rule < 0 ? '' : rule + 1,
      oldShare,
      pipeline * oldShare,
      pipeline * (1 - oldShare),
      lastDay ?? '',
      warningsOf(view, held, i).join('; '),
    ];
  }
}

function warningsOf({ plan, scenario }: ScenarioView, held: Holdovers, i: number): string[] {
  const { oldShare, isAfterPeriod } = heldOverFrom(plan, scenario, held.rule[i] as number);
  return [
    ...(held.oldGone[i] === 1 && oldShare > 0 ? ['old-gone'] : []),
    ...(held.newVacant[i] === 1 ? ['new-vacant'] : []),
    ...(isAfterPeriod ? ['after-period'] : []),
  ];
}
