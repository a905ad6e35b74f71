import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../core/review-round/sha256.ts';

const known = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('is the SHA-256 of Node, of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(sha256(bytes)).toBe(known(bytes));
    }),
  );
});

it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1_000_000])('is right at the edge of a block: %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
  expect(sha256(bytes)).toBe(known(bytes));
});
