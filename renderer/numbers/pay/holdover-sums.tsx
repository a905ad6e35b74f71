import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { type Holdovers, heldOver } from '../../../core/pay/holdovers.ts';
import { payPlanOf } from '../../../core/pay/pay-row.ts';
import { useFormat } from '../../use-app.ts';

interface HoldoverSumsProps {
  readonly plan: Plan;
  readonly held: Holdovers;
}

/** In one line: how much is open with moved accounts, and what of it old reps are still paid for. */
export function HoldoverSums({ plan, held }: HoldoverSumsProps) {
  const format = useFormat();
  const { open, old, vacant } = useMemo(() => sumsOf(plan, held), [plan, held]);
  const money = (amount: number) => format.quantity(amount, 'money');
  const [all, kept, without] = [money(open), money(old), money(vacant)];
  return (
    <p>
      <Plural
        value={held.accounts.length}
        one={`# account with ${all} of open pipeline changes hands; old reps are still paid for ${kept} of it.`}
        other={`# accounts with ${all} of open pipeline change hands; old reps are still paid for ${kept} of it.`}
      />{' '}
      {vacant > 0 && <Trans>Nobody works the accounts of {without} of it yet.</Trans>}
    </p>
  );
}

function sumsOf(plan: Plan, held: Holdovers) {
  const shares = payPlanOf(plan).holdovers.map((_, rule) => heldOver(plan, rule).oldShare);
  let [open, old, vacant] = [0, 0, 0];
  for (let i = 0; i < held.accounts.length; i++) {
    const amount = held.pipeline[i] as number;
    open += amount;
    old += amount * (shares[held.rule[i] as number] ?? 0);
    if (held.newVacant[i] === 1) vacant += amount;
  }
  return { open, old, vacant };
}
