/** What every run draws, so that a run that fails fails again. Any whole number would do. */
const USUAL_SEED = 20_250_101;
/** Seeds of fast-check are whole numbers of 32 bits with a sign. */
const SEEDS = 2 ** 32;

/**
 * The seed of the property tests: what EVENFIELD_SEED names, `random` for another one each time, and the same one
 * where nothing is named. Throws where that is neither a whole number nor `random`.
 */
export function seedOf(named: string | undefined): number {
  if (!named) return USUAL_SEED;
  if (named === 'random') return Math.floor(Math.random() * SEEDS) | 0;
  const seed = Number(named);
  if (!Number.isInteger(seed) || seed !== (seed | 0)) {
    throw new Error(`EVENFIELD_SEED is ${named}: it is a whole number of 32 bits, or random.`);
  }
  return seed;
}
