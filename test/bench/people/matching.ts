import { createRandom } from '../../../core/balance/random.ts';
import { matchPeople } from '../../../core/matching/match-people.ts';

const MOST_SECONDS = 1;
/** The largest that a plan can have takes longer: told, without a target. */
const SIZES = [
  { size: 500, seeds: [1, 2, 3, 4, 5], most: MOST_SECONDS },
  { size: 2000, seeds: [1, 2], most: Number.POSITIVE_INFINITY },
];

/**
 * Seconds to match reps with as many territories, costs drawn evenly and as distances on a map, which has more ties and
 * longer paths. Answers how many were above the target.
 */
export function matchingBench(): number {
  let missed = 0;
  for (const { size, seeds, most } of SIZES) {
    const target = Number.isFinite(most) ? `target ${most} s` : 'no target';
    process.stdout.write(`\n${size} reps and ${size} territories, matched at once; ${target}\n`);
    for (const kind of ['even', 'distances'] as const) {
      const seconds = seeds.map((seed) =>
        secondsToMatch(size, kind === 'even' ? evenCosts(size, seed) : distances(size, seed)),
      );
      const met = Math.max(...seconds) < most;
      if (!met) missed++;
      const told = Number.isFinite(most) ? `: ${met ? 'met' : 'MISSED'}` : '';
      process.stdout.write(`  ${kind.padEnd(10)} ${seconds.map((one) => one.toFixed(3)).join(' ')} s${told}\n`);
    }
  }
  return missed;
}

function secondsToMatch(size: number, cost: Float64Array): number {
  const excluded = new Uint8Array(cost.length);
  const locked = new Int32Array(size).fill(-1);
  const began = performance.now();
  matchPeople({ reps: size, territories: size, cost, excluded, locked });
  return (performance.now() - began) / 1000;
}

function evenCosts(size: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: size * size }, random);
}

function distances(size: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const place = () => Array.from({ length: size }, () => [random() * 4000, random() * 2000] as const);
  const homes = place();
  const centres = place();
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [x, y] = homes[Math.floor(at / size)] as readonly [number, number];
    const [cx, cy] = centres[at % size] as readonly [number, number];
    return Math.hypot(x - cx, y - cy);
  });
}
