import { useLingui } from '@lingui/react/macro';
import { isOutOfBand } from '../../../core/fairness/out-of-band-share.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { stripScale } from './strip-scale.ts';

interface IndexStripProps {
  readonly name: string;
  /** One index per territory. */
  readonly index: Float64Array;
  readonly tolerance: number;
  /** Keys of the territories, in the same order. */
  readonly territories: Int32Array;
}

const WIDTH = 300;
const HEIGHT = 46;
const MIDDLE = 17;

/**
 * Every territory as a mark on one axis of the index, the tolerance as a band around 100. A chart is not mirrored:
 * less stands at the left in every language. Outside the band a mark is a triangle that points outwards.
 */
export function IndexStrip({ name, index, tolerance, territories }: IndexStripProps) {
  const { t } = useLingui();
  const { store } = useApp();
  const format = useFormat();
  const hovered = useAppState((state) => state.hoveredTerritory);
  const scale = stripScale(index, tolerance, WIDTH);
  const values = [...index].filter((value) => Number.isFinite(value));
  const low = format.index(Math.min(...values));
  const high = format.index(Math.max(...values));
  const band = { from: scale.x(100 * (1 - tolerance)), to: scale.x(100 * (1 + tolerance)) };
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t`Index of ${name} per territory, from ${low} to ${high}`}
      direction="ltr"
    >
      <rect className="strip-band" x={band.from} y={4} width={Math.max(1, band.to - band.from)} height={26} />
      <line className="strip-axis" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      <line className="strip-even" x1={scale.x(100)} x2={scale.x(100)} y1={4} y2={30} />
      {Array.from(index, (value, row) => {
        if (!Number.isFinite(value)) return null;
        const key = territories[row] as TerritoryKey;
        const away = isOutOfBand(value, tolerance) ? (value > 100 ? 'over' : 'under') : 'in';
        return (
          <g
            key={key}
            className={`strip-mark strip-${away}${hovered === key ? ' strip-hovered' : ''}`}
            transform={`translate(${scale.x(value)} ${MIDDLE})`}
            onPointerEnter={() => store.getState().hoverTerritory(key)}
            onPointerLeave={() => store.getState().hoverTerritory(null)}
          >
            <path d={MARKS[away]} />
          </g>
        );
      })}
      {scale.ticks.map((tick) => (
        <text key={tick} className="strip-tick" x={scale.x(tick)} y={43} textAnchor={anchorOf(scale.x(tick))}>
          {format.whole(tick)}
        </text>
      ))}
    </svg>
  );
}

const MARKS = { in: 'M0-7V7', over: 'M-3.5-6 4 0-3.5 6z', under: 'M3.5-6-4 0 3.5 6z' } as const;

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (x < 12) return 'start';
  return x > WIDTH - 12 ? 'end' : 'middle';
}
