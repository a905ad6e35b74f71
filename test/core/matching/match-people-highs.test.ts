import highs from 'highs';
import { expect, it } from 'vitest';
import { createRandom } from '../../../core/balance/random.ts';
import { matchPeople } from '../../../core/matching/match-people.ts';

const SIZE = 60;
const CASES = 50;

it('50 made problems of 60 reps and 60 territories cost as little as the linear program says', async () => {
  const solver = await highs();
  for (let seed = 1; seed <= CASES; seed++) {
    const random = createRandom(seed);
    const cost = Float64Array.from({ length: SIZE * SIZE }, () => Math.floor(random() * 1000));
    const excluded = Uint8Array.from(cost, () => (random() < 0.1 ? 1 : 0));
    const locked = new Int32Array(SIZE).fill(-1);
    const found = matchPeople({ reps: SIZE, territories: SIZE, cost, excluded, locked });
    expect(found.territory.includes(-1)).toBe(false);
    const solution = solver.solve(programOf(cost, excluded));
    expect(solution.Status).toBe('Optimal');
    expect(found.cost).toBeCloseTo(solution.ObjectiveValue, 5);
  }
}, 60_000);

/** The assignment as a linear program in CPLEX's format: its corners are whole numbers, whoever solves it. */
function programOf(cost: Float64Array, excluded: Uint8Array): string {
  const cells = [...cost.keys()].filter((cell) => !excluded[cell]);
  const name = (cell: number) => `x${cell}`;
  const alone = (of: (cell: number) => number) =>
    Array.from({ length: SIZE }, (_, line) => {
      const own = cells.filter((cell) => of(cell) === line);
      return ` ${own.map(name).join(' + ')} = 1`;
    });
  const lines = [...alone((cell) => Math.floor(cell / SIZE)), ...alone((cell) => cell % SIZE)];
  const objective = cells.map((cell) => `${cost[cell]} ${name(cell)}`).join('\n + ');
  return `Minimize\n ${objective}\nSubject To\n${lines.join('\n')}\nEnd\n`;
}
