import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { bringIn } from '../../../core/review-round/bring-in.ts';
import { copyChange } from '../../../core/review-round/copy-change.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { instant, uid } from '../../support/review-records.ts';

/** Three territories, `AAB ABB CCC`, with an account in each corner. */
export function corners(): Plan {
  return gridPlan({
    map: 'AAB ABB CCC',
    measures: [{ name: 'potential' }],
    values: { potential: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    accounts: [{ unit: 0 }, { unit: 2 }, { unit: 6 }, { unit: 8 }],
  });
}

/** The plan after a command; throws what it is refused with. */
export function performed(plan: Plan, command: EditCommand): Plan {
  const result = changeOf(plan, command);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`);
  return applyChange(plan, result.change);
}

/** The plan with a round for somebody, and what they get. */
export function sentTo(name: string, plan: Plan, round = 1): { plan: Plan; copy: Plan } {
  const sent = performed(plan, {
    kind: 'send-for-review',
    uid: uid(round),
    scenario: WORKING,
    role: FIELD_SALES,
    at: instant(round),
    sentTo: name,
    message: '',
    territories: [],
  });
  const made = sent.rounds.find((one) => one.uid === uid(round));
  if (!made) throw new Error('The round is there.');
  return { plan: sent, copy: applyChange(sent, copyChange(sent, made)) };
}

/** A remark of Ana's in a round, as a command; with a target it is a proposal. */
export function remark(
  n: number,
  given: Partial<Extract<EditCommand, { kind: 'add-remark' }>> = {},
): Extract<EditCommand, { kind: 'add-remark' }> {
  return {
    kind: 'add-remark',
    uid: uid(n),
    round: uid(1),
    author: 'Ana',
    at: instant(60 + n),
    text: `Remark ${n}`,
    territory: null,
    units: new Int32Array(0),
    accounts: new Int32Array(0),
    to: null,
    ...given,
  };
}

/** A proposal to move units (keys) to a territory (1 is A). */
export function proposal(n: number, units: readonly number[], to: number) {
  return remark(n, { units: Int32Array.from(units), to: to as TerritoryKey });
}

/** The plan with a copy brought in, and what is told of it. */
export function brought(plan: Plan, copy: Plan) {
  const result = bringIn(plan, copy);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`);
  return { plan: applyChange(plan, result.change), told: result.told, change: result.change };
}
