import { useLingui } from '@lingui/react/macro';
import type { Money } from '../../../core/model/quota-plan.ts';
import { BY_HAND } from '../../../core/quota/method.ts';
import { streetOf } from '../../../core/quota/period-table.ts';
import type { QuotaNode } from '../../../core/quota/quota-tree.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { IconButton } from '../../controls/button.tsx';
import { quotaByTerritory } from '../../state/territory-rows.ts';
import { useApp, useFormat } from '../../use-app.ts';
import { QuotaCell } from './quota-cell.tsx';
import type { QuotaFacts } from './use-quota.ts';

interface QuotaRowProps {
  readonly facts: QuotaFacts;
  readonly node: QuotaNode;
  readonly depth: number;
  readonly hasStreet: boolean;
  readonly isFolded: boolean;
  readonly onFold: () => void;
}

/** One line of the table of quotas. */
export function QuotaRow({ facts, node, depth, hasStreet, isFolded, onFold }: QuotaRowProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const { plan, quotaPlan, outcome, table, targets, stored, calendar } = facts;
  const { scenario, role, given } = quotaPlan;
  const company = t`Company`;
  const name = node.name || company;
  const amount = outcome ? (outcome.amounts.get(node.key) ?? null) : (stored.get(node.key) ?? null);
  const street = outcome ? streetOf(outcome, node) : null;
  const target = targets?.get(node.key) ?? 0;
  const periods = calendar.periods.length > 1 ? calendar.periods : [];
  const givenTo = (period: number | null) =>
    given.find((one) => one.node === node.key && one.period === period)?.amount ?? null;
  const byHand = quotaByTerritory(plan, { scenario, role }).get(node.key);
  const whole: Money | null =
    givenTo(null) ??
    (byHand?.method === BY_HAND ? { currency: plan.settings.currency, minor: byHand.quotaMinor } : null);
  const give = (period: number | null) => (money: Money | null) =>
    node.key === 0 && period === null
      ? changeQuotaPlan(app, { total: money, ...(money ? {} : { base: { ...quotaPlan.base, method: 'growth' } }) })
      : editPlan(app, { kind: 'give-quota', scenario, role, node: node.key, period, amount: money });
  return (
    <tr data-rank={node.rank > 0 ? 'group' : 'territory'}>
      <th scope="row">
        <span className="quota-name" style={{ paddingInlineStart: `calc(${depth} * var(--gap-4))` }}>
          {node.children.length > 0 && (
            <IconButton
              icon={isFolded ? 'chevronForward' : 'chevronDown'}
              label={isFolded ? t`Show what is in ${name}` : t`Hide what is in ${name}`}
              isExpanded={!isFolded}
              onPress={onFold}
            />
          )}
          <bdi>{name}</bdi>
        </span>
      </th>
      <td className="number">
        <QuotaCell label={name} minor={amount} given={node.key === 0 ? quotaPlan.total : whole} onGive={give(null)} />
      </td>
      {periods.map((period, p) => (
        <td className="number" key={period}>
          <QuotaCell
            label={t`${name}, ${period}`}
            minor={table?.get(node.key)?.[p] ?? null}
            given={givenTo(p)}
            onGive={give(p)}
          />
        </td>
      ))}
      {hasStreet && (
        <>
          <td className="number">{street === null || node.rank === 0 ? '' : format.money(street)}</td>
          <td className="number">
            {street === null || node.rank === 0 || !amount ? '' : format.percent(street / amount)}
          </td>
        </>
      )}
      {targets && (
        <>
          <td className="number">{format.money(target)}</td>
          <td className="number">{amount === null ? '' : format.money(amount - target)}</td>
        </>
      )}
    </tr>
  );
}
