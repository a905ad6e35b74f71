import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import type { PlanHiring } from '../../../core/sizing/plan-hiring.ts';
import { useFormat } from '../../use-app.ts';
import { useMonthNames } from './hiring-months.ts';

interface HiringTableProps {
  readonly plan: Plan;
  readonly hiring: PlanHiring;
}

/** The months of the plan period in columns: hires, people, what they perform, and what is needed. */
export function HiringTable({ plan, hiring }: HiringTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useMonthNames(plan.settings);
  const { months, needed } = hiring;
  const rows = [
    { name: t`Hires`, values: months.map(({ hires }) => (hires > 0 ? format.whole(hires) : '')) },
    { name: t`On board, full-time equivalents`, values: months.map(({ onBoard }) => format.fte(onBoard)) },
    { name: t`Ramped-rep equivalents`, values: months.map(({ ramped }) => format.fte(ramped)) },
    { name: t`Needed`, values: needed.map((reps) => format.fte(reps)) },
    { name: t`Missing`, values: months.map(({ missing }) => (missing > 0.005 ? format.fte(missing) : '')) },
  ];
  return (
    <div className="numbers-scroll">
      <table className="numbers-table" aria-label={t`Hiring plan`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Month</Trans>
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, month) => (
                <td key={names[month]} className="number">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
