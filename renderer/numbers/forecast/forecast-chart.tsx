import { Trans, useLingui } from '@lingui/react/macro';
import { EIGHT_OF_TEN } from '../../../core/forecast/back-test.ts';
import type { Expected, ForecastSpan } from '../../../core/forecast/expected.ts';
import { isoOfMonth } from '../../../core/forecast/months.ts';
import { useFormat } from '../../use-app.ts';
import { amountAxis } from './chart-scale.ts';
import { useMonthName } from './use-month-name.ts';

interface ForecastChartProps {
  readonly span: ForecastSpan;
  readonly expected: Expected;
  /** Of what: a territory, or all. */
  readonly name: string;
  /** Minor units in one of the currency. */
  readonly scale: number;
}

const WIDTH = 720;
const HEIGHT = 270;
const EDGE = { left: 58, right: 12, top: 12, bottom: 26 };
/** About as wide as a letter of a label: the edge grows with amounts that are written out, as in Arabic. */
const LETTER = 6.5;
/** Months of the history that are drawn at most, and how far labels are apart. */
const MOST_HISTORY = 48;
const LABEL_EVERY = 84;

/** What was sold, what was expected of it a month before, and what is expected. A chart is not mirrored. */
export function ForecastChart({ span, expected, name, scale }: ForecastChartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const monthName = useMonthName();
  const cut = Math.max(0, span.months - MOST_HISTORY);
  const shown = span.months - cut + span.ahead;
  const { history, fitted, ahead, spreadAhead } = expected;
  const spread = (h: number) => EIGHT_OF_TEN * (spreadAhead?.[h] ?? 0);
  const low = ahead.map((value, h) => Math.max(0, value - spread(h)));
  const high = ahead.map((value, h) => value + spread(h));
  const axis = amountAxis([...history.subarray(cut), ...fitted.subarray(cut), ...high, ...ahead]);
  const amounts = axis.ticks.map((tick) => format.short(tick / scale, 'money'));
  const left = Math.max(EDGE.left, ...amounts.map(({ length }) => length * LETTER + 12));
  const step = (WIDTH - left - EDGE.right) / Math.max(1, shown - 1);
  const x = (m: number) => left + (m - cut) * step;
  const y = (value: number) =>
    HEIGHT - EDGE.bottom - ((value - axis.least) / (axis.most - axis.least)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = (values: Float64Array, first: number) => linePath(values, (value, m) => `${x(first + m)} ${y(value)}`);
  const every = Math.max(1, Math.ceil(LABEL_EVERY / step));
  const labels = Array.from({ length: Math.ceil(shown / every) }, (_, i) => cut + i * every);
  const from = Math.max(cut, span.from - span.first);
  const to = Math.min(cut + shown - 1, span.to - span.first - 1);
  const band = [...high].map((value, h) => `${x(span.months + h)} ${y(value)}`);
  const back = [...low].map((value, h) => `${x(span.months + h)} ${y(value)}`).reverse();
  // The line of what is expected goes on from the last month that is known.
  const onwards = Float64Array.of(history[span.months - 1] as number, ...ahead);
  return (
    <figure className="forecast-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t`Sales of ${name} by month`} direction="ltr">
        {to >= from && (
          <rect
            className="forecast-period"
            x={x(from)}
            y={EDGE.top}
            width={Math.max(2, x(to) - x(from))}
            height={HEIGHT - EDGE.top - EDGE.bottom}
          />
        )}
        {axis.ticks.map((tick, i) => (
          <g key={tick}>
            <line className="frontier-grid" x1={left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text className="strip-tick" x={left - 6} y={y(tick) + 4} textAnchor="end">
              {ownDirection(amounts[i] ?? '')}
            </text>
          </g>
        ))}
        {labels.map((m) => (
          <text
            key={m}
            className="strip-tick"
            x={x(m)}
            y={HEIGHT - 8}
            textAnchor={m === cut ? 'start' : x(m) > WIDTH - LABEL_EVERY / 2 ? 'end' : 'middle'}
          >
            {monthName(isoOfMonth(span.first + m))}
          </text>
        ))}
        {spreadAhead && <path className="forecast-band" d={`M${[...band, ...back].join('L')}Z`} />}
        <path className="forecast-fit" d={path(fitted.subarray(cut), cut)} />
        <path className="forecast-sold" d={path(history.subarray(cut), cut)} />
        <path className="forecast-ahead" d={path(onwards, span.months - 1)} />
      </svg>
      <figcaption className="forecast-legend small quiet">
        <span className="forecast-key forecast-key-sold">
          <Trans>Sold</Trans>
        </span>
        <span className="forecast-key forecast-key-fit">
          <Trans>Expected a month before</Trans>
        </span>
        <span className="forecast-key forecast-key-ahead">
          <Trans>Expected</Trans>
        </span>
        {spreadAhead && (
          <span className="forecast-key forecast-key-band">
            <Trans>Eight of ten times it lies here</Trans>
          </span>
        )}
        <span className="forecast-key forecast-key-period">
          <Trans>Plan period</Trans>
        </span>
      </figcaption>
    </figure>
  );
}

/** The drawing goes from left to right in every language; an amount is read as its language writes it all the same. */
function ownDirection(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A line with gaps where nothing is known. */
function linePath(values: Float64Array, at: (value: number, m: number) => string): string {
  let path = '';
  let open = false;
  for (const [m, value] of values.entries()) {
    const known = !Number.isNaN(value);
    if (known) path += `${open ? 'L' : 'M'}${at(value, m)}`;
    open = known;
  }
  return path;
}
