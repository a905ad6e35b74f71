import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { Flow, FlowBetween } from '../../core/compare/flows.ts';
import { territoryWith } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { pickFlow } from '../actions/scenarios.ts';
import { Swatch } from '../territories/table-cells.tsx';
import { useApp, useFormat } from '../use-app.ts';

interface FlowRowProps {
  readonly plan: Plan;
  readonly between: FlowBetween;
  readonly flow: Flow;
  /** Rows of the measures that are shown. */
  readonly measures: readonly number[];
}

/** One pair of territories: pressed, what goes from the first to the second is selected. */
export function FlowRow({ plan, between, flow, measures }: FlowRowProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const does = useId();
  const nameOf = (key: number) => territoryWith(plan, key)?.name ?? t`no territory`;
  const [from, to] = [nameOf(flow.from), nameOf(flow.to)];
  return (
    <tr>
      <th scope="row">
        <Button className="compare-flow" aria-describedby={does} onPress={() => pickFlow(app, between, flow)}>
          <Place plan={plan} territory={flow.from} />
          <span className="outcome-arrow" aria-hidden="true" />
          <Place plan={plan} territory={flow.to} />
        </Button>
        <span id={does} hidden>{t`Select what went from ${from} to ${to}`}</span>
      </th>
      <td className="number">{format.whole(flow.units)}</td>
      {plan.accounts.count > 0 && <td className="number">{format.whole(flow.accounts)}</td>}
      {measures.map((m) => (
        <td key={m} className="number">
          {format.short(flow.totals[m] ?? 0, plan.measures[m]?.quantity ?? 'number')}
        </td>
      ))}
    </tr>
  );
}

function Place({ plan, territory }: { readonly plan: Plan; readonly territory: number }) {
  const { t } = useLingui();
  const record = territoryWith(plan, territory);
  return record ? (
    <span className="compare-place">
      <Swatch colour={record.colour} />
      <bdi className="one-line">{record.name}</bdi>
    </span>
  ) : (
    <span className="compare-place quiet">{t`no territory`}</span>
  );
}
