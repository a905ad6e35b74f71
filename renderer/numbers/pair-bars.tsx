interface PairBarsProps {
  /** Amounts or shares; null where it is not known. */
  readonly before: number | null;
  readonly after: number | null;
  /** The highest of all, which fills the bar. */
  readonly most: number;
}

const WIDTH = 88;
const BAR = 6;

/**
 * Two bars, one above the other: before and after, or what there is and what is had of it. What they say stands in the
 * cells beside them.
 */
export function PairBars({ before, after, most }: PairBarsProps) {
  const width = (value: number) => (value / most) * WIDTH;
  return (
    <svg className="pair-bars" viewBox={`0 0 ${WIDTH} ${2 * BAR + 2}`} aria-hidden="true">
      {before !== null && <rect className="pair-bar-before" x={0} y={0} width={width(before)} height={BAR} />}
      {after !== null && <rect className="pair-bar-after" x={0} y={BAR + 2} width={width(after)} height={BAR} />}
    </svg>
  );
}
