import { Trans, useLingui } from '@lingui/react/macro';
import type { FrontierPointFacts } from '../../../electron/api/frontier-schemas.ts';
import { useFormat } from '../../use-app.ts';
import { axisScale } from './frontier-scale.ts';

interface FrontierChartProps {
  readonly points: readonly FrontierPointFacts[];
  /** What is counted of that which moves, for the axis. */
  readonly counted: string;
  /** The point that is looked at; null for none. */
  readonly shown: number | null;
  readonly isDisabled: boolean;
  readonly onShow: (point: number) => void;
}

const WIDTH = 320;
const HEIGHT = 200;
const EDGE = { left: 44, right: 12, top: 10, bottom: 38 };
const RADIUS = 5;

/**
 * What each plan moves, from left to right, and how far it is from balance, from below to above: a chart is not
 * mirrored. Each point is a button; a square is a plan that does not meet every limit.
 */
export function FrontierChart({ points, counted, shown, isDisabled, onShow }: FrontierChartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const x = axisScale(Math.max(...points.map(({ moved }) => moved)), EDGE.left, WIDTH - EDGE.right);
  const y = axisScale(Math.max(...points.map(({ imbalance }) => imbalance)), HEIGHT - EDGE.bottom, EDGE.top);
  const base = HEIGHT - EDGE.bottom;
  const line = points.map(({ moved, imbalance }) => `${x.at(moved)} ${y.at(imbalance)}`).join('L');
  return (
    <section className="frontier-chart" dir="ltr" aria-label={t`Plans`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line className="frontier-grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y.at(tick)} y2={y.at(tick)} />
            <text className="strip-tick" x={EDGE.left - 6} y={y.at(tick) + 4} textAnchor="end">
              {format.tolerance(tick)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <g key={tick}>
            <line className="frontier-tick" x1={x.at(tick)} x2={x.at(tick)} y1={base} y2={base + 4} />
            <text className="strip-tick" x={x.at(tick)} y={base + 17} textAnchor="middle">
              {format.tolerance(tick)}
            </text>
          </g>
        ))}
        <line className="frontier-axis" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={base} y2={base} />
        <path className="frontier-line" d={`M${line}`} />
        {points.map(({ moved, imbalance, unmet }, i) => (
          <path
            key={imbalance}
            className={`frontier-mark${unmet > 0 ? ' frontier-short' : ''}${shown === i ? ' frontier-shown' : ''}`}
            transform={`translate(${x.at(moved)} ${y.at(imbalance)})`}
            d={unmet > 0 ? SQUARE : CIRCLE}
          />
        ))}
      </svg>
      {points.map(({ moved, imbalance, unmet }, i) => {
        const [share, off] = [format.percent(moved), format.percent(imbalance)];
        const label = t`${share} moved, largest deviation ${off}`;
        return (
          <button
            key={imbalance}
            type="button"
            className="frontier-point"
            style={{
              insetInlineStart: `${(100 * x.at(moved)) / WIDTH}%`,
              insetBlockStart: `${(100 * y.at(imbalance)) / HEIGHT}%`,
            }}
            aria-label={unmet > 0 ? t`${label}, not every limit is met` : label}
            aria-pressed={shown === i}
            title={label}
            disabled={isDisabled}
            onClick={() => onShow(i)}
          />
        );
      })}
      <p className="frontier-axis-name small quiet">
        <Trans>
          Across: moved of <bdi>{counted}</bdi>. Up: largest deviation.
        </Trans>
      </p>
    </section>
  );
}

const CIRCLE = `M${-RADIUS} 0A${RADIUS} ${RADIUS} 0 1 0 ${RADIUS} 0A${RADIUS} ${RADIUS} 0 1 0 ${-RADIUS} 0Z`;
const SQUARE = `M${-RADIUS} ${-RADIUS}H${RADIUS}V${RADIUS}H${-RADIUS}Z`;
