import { placesIn, valueAt } from './centre.ts';
import type { Sketch } from './sketch.ts';

/** What an exchange between two territories would gain. */
export interface BorderScore {
  /** Above 0 where it is better that `fromA` goes to b and `fromB` to a; -1 for none. Places of the ground. */
  gain(fromA: number, fromB: number): number;
  /** Tells that it was done. */
  took(fromA: number, fromB: number): void;
  /** Squared distance of a place to a territory's centre as it is now, km2. */
  squareTo(place: number, territory: number): number;
}

/** Less than this share of what there is, is rounding and no gain. */
const LEAST_GAIN = 1e-9;
/** An empty unit weighs this share of the usual one, or it could lie anywhere. */
const EMPTY_WEIGHT = 0.1;

/** A measure of both territories: what they hold and what is ideal for each. */
interface Shared {
  readonly index: number;
  readonly ideal: readonly [number, number];
  readonly least: readonly [number, number];
  readonly most: readonly [number, number];
}

/**
 * `balance`: how far the two are from holding the same share of their ideals, squared and summed over the balanced
 * measures; without one, over units. `compactness`: the sum of weight x squared distance to the centre of both, which
 * counts only where no excess over the limits rises.
 */
export function borderScore(sketch: Sketch, a: number, b: number, better: 'balance' | 'compactness'): BorderScore {
  const { fullness, ground } = sketch;
  const measures = ground.plan.measures.flatMap(({ balanced }, index): Shared[] => {
    if (!balanced) return [];
    const [first, second] = [fullness.limit(a, index), fullness.limit(b, index)];
    return [
      {
        index,
        ideal: [first.ideal || 1, second.ideal || 1],
        least: [first.minimum, second.minimum],
        most: [first.maximum, second.maximum],
      },
    ];
  });
  const spread = spreadOf(sketch, a, b);
  const ofPlace = (place: number, index: number) => (place === -1 ? 0 : valueAt(ground, fullness, place, index));
  const unitsOf = (place: number) => (place === -1 ? 0 : ground.membersOf(place).length);
  /** Totals of both after the exchange. */
  const after = (index: number, fromA: number, fromB: number): [number, number] => {
    const over = ofPlace(fromA, index) - ofPlace(fromB, index);
    return [fullness.total(a, index) - over, fullness.total(b, index) + over];
  };

  function uneven(fromA: number, fromB: number): number {
    if (measures.length === 0) {
      const over = unitsOf(fromA) - unitsOf(fromB);
      return (fullness.units(a) - fullness.units(b) - 2 * over) ** 2;
    }
    return measures.reduce((sum, { index, ideal }) => {
      const [first, second] = after(index, fromA, fromB);
      return sum + (first / ideal[0] - second / ideal[1]) ** 2;
    }, 0);
  }

  function excess(fromA: number, fromB: number): number {
    return measures.reduce((sum, { index, ideal, least, most }) => {
      const totals = after(index, fromA, fromB);
      return ([0, 1] as const).reduce((all, side) => {
        const beyond = Math.max(0, totals[side] - most[side], least[side] - totals[side]);
        return all + beyond / ideal[side];
      }, sum);
    }, 0);
  }

  return {
    gain(fromA, fromB) {
      if (better === 'balance') {
        const now = uneven(-1, -1);
        const gain = now - uneven(fromA, fromB);
        return gain > LEAST_GAIN * (1 + now) ? gain : 0;
      }
      const { now, gain } = spread.gain(fromA, fromB);
      if (gain <= LEAST_GAIN * now) return 0;
      return excess(fromA, fromB) <= excess(-1, -1) + LEAST_GAIN ? gain : 0;
    },
    took: spread.took,
    squareTo: spread.squareTo,
  };
}

/** Weight, first and second moments of both territories, from which their spread follows. */
function spreadOf({ fullness, ground, territory }: Sketch, a: number, b: number) {
  const { xKm, yKm } = ground;
  const ofBoth = [placesIn(territory, a), placesIn(territory, b)] as const;
  const value = (place: number) => valueAt(ground, fullness, place, fullness.weighing);
  const count = ofBoth[0].length + ofBoth[1].length;
  const mean = [...ofBoth[0], ...ofBoth[1]].reduce((sum, place) => sum + value(place), 0) / count;
  const weight = (place: number) => value(place) + (mean > 0 ? EMPTY_WEIGHT * mean : 1);
  const moments = [new Float64Array(4), new Float64Array(4)] as const;
  const add = (into: Float64Array, place: number, sign: 1 | -1) => {
    const w = sign * weight(place);
    const [x, y] = [xKm[place] as number, yKm[place] as number];
    [w, w * x, w * y, w * (x * x + y * y)].forEach((part, i) => {
      into[i] = (into[i] as number) + part;
    });
  };
  for (const side of [0, 1] as const) for (const place of ofBoth[side]) add(moments[side], place, 1);
  const move = (into: readonly [Float64Array, Float64Array], fromA: number, fromB: number) => {
    if (fromA !== -1) {
      add(into[0], fromA, -1);
      add(into[1], fromA, 1);
    }
    if (fromB !== -1) {
      add(into[1], fromB, -1);
      add(into[0], fromB, 1);
    }
  };
  return {
    gain(fromA: number, fromB: number) {
      const then = [moments[0].slice(), moments[1].slice()] as const;
      move(then, fromA, fromB);
      const now = spreadIn(moments[0]) + spreadIn(moments[1]);
      return { now, gain: now - spreadIn(then[0]) - spreadIn(then[1]) };
    },
    took: (fromA: number, fromB: number) => move(moments, fromA, fromB),
    squareTo(place: number, key: number) {
      const [w = 1, x = 0, y = 0] = moments[key === a ? 0 : 1];
      return ((xKm[place] as number) - x / w) ** 2 + ((yKm[place] as number) - y / w) ** 2;
    },
  };
}

function spreadIn([w = 0, x = 0, y = 0, squares = 0]: Float64Array): number {
  return w > 0 ? squares - (x ** 2 + y ** 2) / w : 0;
}
