import { Trans, useLingui } from '@lingui/react/macro';
import type { PayRow } from '../../../core/model/pay-plan.ts';
import { paidAt, payoutCurve } from '../../../core/pay/payout-curve.ts';
import { useFormat } from '../../use-app.ts';
import { curveAxis } from './curve-axis.ts';

interface CurveDrawingProps {
  readonly row: PayRow;
  readonly level: string;
  /** Expected attainment of the reps whom the row pays, at equal sales. */
  readonly attainments: readonly number[];
}

const WIDTH = 440;
const HEIGHT = 230;
const EDGE = { left: 50, right: 12, top: 10, bottom: 24 };
/** How much of the line behind the last bend is shown, and the least of the whole. */
const BEYOND = 0.3;
const LEAST_REACH = 1.5;
/** A rep far beyond every bend does not squeeze the drawing. */
const MOST_REACH = 3;

/** The payout curve of a row with its reps as dots on it. A chart is not mirrored: less is at the left. */
export function CurveDrawing({ row, level, attainments }: CurveDrawingProps) {
  const { t } = useLingui();
  const format = useFormat();
  const curve = payoutCurve(row);
  const bend = curve.points.at(-1)?.attainment ?? 1;
  const reps = attainments.filter((attainment) => attainment <= Math.max(MOST_REACH, bend));
  const across = curveAxis(Math.max(LEAST_REACH, bend + BEYOND, ...reps));
  const up = curveAxis(Math.max(1, paidAt(curve, across.end)));
  const x = (attainment: number) => EDGE.left + (attainment / across.end) * (WIDTH - EDGE.left - EDGE.right);
  const y = (paid: number) => HEIGHT - EDGE.bottom - (paid / up.end) * (HEIGHT - EDGE.top - EDGE.bottom);
  const points = [...curve.points, { attainment: across.end, paid: paidAt(curve, across.end) }];
  const line = points.map(({ attainment, paid }) => `${x(attainment)} ${y(paid)}`).join('L');
  return (
    <figure className="pay-curve">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t`Payout curve of ${level}, from 0 to ${format.tolerance(across.end)} of the quota`}
        direction="ltr"
      >
        {up.ticks.map((tick) => (
          <g key={tick}>
            <line className="frontier-grid" x1={x(0)} x2={x(across.end)} y1={y(tick)} y2={y(tick)} />
            <text className="strip-tick" x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
              {format.tolerance(tick)}
            </text>
          </g>
        ))}
        {across.ticks.map((tick) => (
          <text
            key={tick}
            className="strip-tick"
            x={x(tick)}
            y={HEIGHT - 6}
            textAnchor={tick === across.end ? 'end' : 'middle'}
          >
            {format.tolerance(tick)}
          </text>
        ))}
        <path className="strip-even" d={`M${x(1)} ${y(0)}V${y(1)}H${x(0)}`} fill="none" />
        <path className="pay-line" d={`M${line}`} />
        {reps.map((attainment, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name; those of equal reps lie on each other
          <circle key={i} className="pay-dot" cx={x(attainment)} cy={y(paidAt(curve, attainment))} r={3.5} />
        ))}
      </svg>
      <figcaption className="small quiet">
        <Trans>
          Across: sales over quota. Up: share of the variable pay. Dots are reps at their expected sales; the dashed
          corner is the quota.
        </Trans>
      </figcaption>
    </figure>
  );
}
