import type { Random } from './control.ts';

/** A seeded generator of numbers in [0, 1): sfc32 (Doty-Humphrey, PractRand), the same on every machine. */
export function createRandom(seed: number): Random {
  // Seeds beyond 32 bits differ by their upper half.
  let a = 0x9e3779b9 + Math.floor(seed / 0x100000000);
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  };
  // Neighbouring seeds start alike; a few rounds set them apart.
  for (let round = 0; round < 15; round++) next();
  return next;
}

export { defaultIterations } from './search/annealing.ts';
