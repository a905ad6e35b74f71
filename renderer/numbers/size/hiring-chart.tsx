import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import type { PlanHiring } from '../../../core/sizing/plan-hiring.ts';
import { useFormat } from '../../use-app.ts';
import { amountAxis } from '../forecast/chart-scale.ts';
import { useMonthNames } from './hiring-months.ts';

interface HiringChartProps {
  readonly plan: Plan;
  readonly hiring: PlanHiring;
}

const WIDTH = 720;
const HEIGHT = 220;
const EDGE = { left: 40, right: 12, top: 12, bottom: 26 };
/** Of the room of a month that its bar takes up. */
const BAR = 0.7;
/** Labels of months are so far apart at least. */
const LABEL_EVERY = 52;

/** People on board and what they perform, month by month, against what is needed. A chart is not mirrored. */
export function HiringChart({ plan, hiring }: HiringChartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useMonthNames(plan.settings);
  const { months, needed } = hiring;
  const axis = amountAxis([...needed, ...months.map(({ onBoard }) => onBoard)]);
  const step = (WIDTH - EDGE.left - EDGE.right) / Math.max(1, months.length);
  const x = (month: number) => EDGE.left + month * step;
  const base = HEIGHT - EDGE.bottom;
  const y = (reps: number) => base - (reps / axis.most) * (base - EDGE.top);
  const every = Math.max(1, Math.ceil(LABEL_EVERY / step));
  const need = needed.map((reps, month) => `${x(month)} ${y(reps)}L${x(month + 1)} ${y(reps)}`).join('L');
  const bar = { width: step * BAR };
  return (
    <figure className="hiring-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t`Reps by month`} direction="ltr">
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line className="frontier-grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text className="strip-tick" x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end">
              {format.fte(tick)}
            </text>
          </g>
        ))}
        {months.map(({ onBoard, ramped }, month) => {
          const at = x(month) + (step * (1 - BAR)) / 2;
          return (
            <g key={names[month]}>
              <rect className="hiring-board" x={at} y={y(onBoard)} {...bar} height={base - y(onBoard)} />
              <rect className="hiring-ramped" x={at} y={y(ramped)} {...bar} height={base - y(ramped)} />
              {month % every === 0 && (
                <text className="strip-tick" x={at + bar.width / 2} y={HEIGHT - 8} textAnchor="middle">
                  {names[month]}
                </text>
              )}
            </g>
          );
        })}
        <path className="hiring-need" d={`M${need}`} />
      </svg>
      <figcaption className="hiring-legend small quiet">
        <span className="hiring-key hiring-key-ramped">
          <Trans>Ramped-rep equivalents</Trans>
        </span>
        <span className="hiring-key hiring-key-board">
          <Trans>On board, not ramped yet</Trans>
        </span>
        <span className="hiring-key hiring-key-need">
          <Trans>Needed</Trans>
        </span>
      </figcaption>
    </figure>
  );
}
