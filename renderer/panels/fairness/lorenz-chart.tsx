import { Trans, useLingui } from '@lingui/react/macro';
import { lorenz } from '../../../core/fairness/lorenz.ts';
import { useFormat } from '../../use-app.ts';

interface LorenzChartProps {
  readonly name: string;
  /** One value and capacity per territory or rep. */
  readonly values: Float64Array;
  readonly capacities: Float64Array;
  readonly gini: number;
}

const WIDTH = 300;
const HEIGHT = 150;
const EDGE = { left: 34, right: 8, top: 6, bottom: 22 };
const TICKS = [0, 0.5, 1];

/** The Lorenz curve below the line of even shares; the area between them is half of Gini. A chart is not mirrored. */
export function LorenzChart({ name, values, capacities, gini }: LorenzChartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const curve = lorenz(values, capacities);
  if (!curve) return null;
  const x = (share: number) => EDGE.left + share * (WIDTH - EDGE.left - EDGE.right);
  const y = (share: number) => HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom);
  const points = Array.from(curve.value, (held, i) => `${x(curve.capacity[i] as number)} ${y(held)}`).join('L');
  const figure = format.figure(gini);
  return (
    <figure className="lorenz-figure">
      <svg
        className="lorenz"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t`Lorenz curve of ${name}, Gini ${figure}`}
        direction="ltr"
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line className="frontier-grid" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text className="strip-tick" x={x(0) - 5} y={y(tick) + 4} textAnchor="end">
              {format.tolerance(tick)}
            </text>
            <text className="strip-tick" x={x(tick)} y={HEIGHT - 6} textAnchor={tick === 1 ? 'end' : 'middle'}>
              {format.tolerance(tick)}
            </text>
          </g>
        ))}
        <path className="lorenz-gap" d={`M${points}Z`} />
        <path className="strip-even" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
        <path className="lorenz-held" d={`M${points}`} />
      </svg>
      <figcaption className="small quiet">
        <Trans>Across: share of capacity, least first. Up: share of the measure. The dashed line is even.</Trans>
      </figcaption>
    </figure>
  );
}
