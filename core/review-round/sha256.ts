/** Words of one block, and of what is mixed from it. */
const BLOCK = 16;
const ROUNDS = 64;
const BLOCK_BYTES = 4 * BLOCK;
/** The length in bits stands in the last eight bytes of the last block. */
const LENGTH_BYTES = 8;

/** Fractional parts of the roots of the first primes, 32 bits each: of the cube roots, and of the square roots. */
const { mix: MIX, start: START } = constants();

/** SHA-256 of some bytes as 64 hexadecimal digits (FIPS 180-4); the same on every machine. O(bytes). */
export function sha256(bytes: Uint8Array): string {
  const padded = withPadding(bytes);
  const view = new DataView(padded.buffer);
  const state = START.slice();
  const words = new Int32Array(ROUNDS);
  for (let at = 0; at < padded.length; at += BLOCK_BYTES) {
    for (let i = 0; i < BLOCK; i++) words[i] = view.getInt32(at + 4 * i);
    mixIn(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function withPadding(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK_BYTES);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  const bits = bytes.length * 8;
  view.setUint32(padded.length - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(padded.length - 4, bits >>> 0);
  return padded;
}

function mixIn(state: Int32Array, words: Int32Array): void {
  for (let i = BLOCK; i < ROUNDS; i++) {
    const [near, far] = [words[i - 2] as number, words[i - 15] as number];
    const a = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const b = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[i] = (words[i - 16] as number) + a + (words[i - 7] as number) + b;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < ROUNDS; i++) {
    const chosen = (e & f) ^ (~e & g);
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (MIX[i] as number) + (words[i] as number)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] as number) + word;
  });
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function constants(): { mix: Int32Array; start: Int32Array } {
  const primes: number[] = [];
  for (let n = 2; primes.length < ROUNDS; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return {
    mix: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}
