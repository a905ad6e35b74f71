import { createRandom } from '../../../core/balance/random.ts';
import { matchPeople } from '../../../core/matching/match-people.ts';

const SIZE = 500;
const MOST_SECONDS = 1;
const SEEDS = [1, 2, 3, 4, 5];

/**
 * Seconds to match 500 reps with 500 territories, costs drawn evenly and as distances on a map, which has more ties
 * and longer paths. Answers how many were above the target.
 */
export function matchingBench(): number {
  process.stdout.write(`\n${SIZE} reps and ${SIZE} territories, matched at once; target ${MOST_SECONDS} s\n`);
  let missed = 0;
  for (const kind of ['even', 'distances'] as const) {
    const seconds = SEEDS.map((seed) => {
      const cost = kind === 'even' ? evenCosts(seed) : distances(seed);
      const problem = {
        reps: SIZE,
        territories: SIZE,
        cost,
        excluded: new Uint8Array(cost.length),
        locked: new Int32Array(SIZE).fill(-1),
      };
      const began = performance.now();
      matchPeople(problem);
      return (performance.now() - began) / 1000;
    });
    const worst = Math.max(...seconds);
    const met = worst < MOST_SECONDS;
    if (!met) missed++;
    process.stdout.write(
      `  ${kind.padEnd(10)} ${seconds.map((one) => one.toFixed(3)).join(' ')} s: ${met ? 'met' : 'MISSED'}\n`,
    );
  }
  return missed;
}

function evenCosts(seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: SIZE * SIZE }, random);
}

function distances(seed: number): Float64Array {
  const random = createRandom(seed);
  const place = () => Array.from({ length: SIZE }, () => [random() * 4000, random() * 2000] as const);
  const homes = place();
  const centres = place();
  return Float64Array.from({ length: SIZE * SIZE }, (_, at) => {
    const [x, y] = homes[Math.floor(at / SIZE)] as readonly [number, number];
    const [cx, cy] = centres[at % SIZE] as readonly [number, number];
    return Math.hypot(x - cx, y - cy);
  });
}
