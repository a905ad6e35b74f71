import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameSplitter, lengthPrefixed, MAX_FRAME_BYTES } from '../../../electron/api/frame-stream.ts';
import { decodeFrame, encodeFrame, FrameError } from '../../../electron/api/frames.ts';

const typedArray = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.uint8ClampedArray(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.float64Array(),
);
const key = fc.string({ unit: 'binary' }).filter((text) => text !== '__proto__');
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, NaN, Infinity, -Infinity, -0),
    fc.double(),
    fc.string({ unit: 'binary' }),
    typedArray,
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
    fc.record({ $: fc.nat() }, { noNullPrototype: true }),
    fc.record({ $number: fc.string() }, { noNullPrototype: true }),
  ),
}));

describe('a frame', () => {
  it('carries every value there and back, typed arrays by kind, lone surrogates and signs of zero included', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeFrame(encodeFrame(value))).toStrictEqual(value);
      }),
    );
  });

  it('reads the same when its bytes stand at an odd place in a larger block', () => {
    const value = { moves: new Float64Array([1.5, NaN]), units: new Int32Array([7]) };
    const frame = encodeFrame(value);
    const block = new Uint8Array(frame.length + 3);
    block.set(frame, 3);
    expect(decodeFrame(block.subarray(3))).toStrictEqual(value);
    expect(decodeFrame(Buffer.from(block.buffer, 3))).toStrictEqual(value);
  });

  it('sends an array that stands twice in a value once', () => {
    const column = new Float64Array(10_000);
    expect(encodeFrame({ a: column, b: column }).length).toBeLessThan(80_000 + 200);
  });

  it('refuses to carry what would arrive as something else', () => {
    for (const value of [undefined, () => 1, 1n, new Date(0), new Map(), Symbol('x'), { a: new BigInt64Array(1) }]) {
      expect(() => encodeFrame(value)).toThrow(FrameError);
    }
    expect(() => encodeFrame(JSON.parse('{"__proto__": 1}'))).toThrow(FrameError);
    expect(() => encodeFrame(nested(100))).toThrow(FrameError);
  });

  it('never answers mutilated bytes with anything but a FrameError or a value', () => {
    const frame = encodeFrame({ name: 'plan', units: new Int32Array([1, 2, 3]), values: [new Float64Array([0.5])] });
    const mutilation = fc.record({ at: fc.nat(frame.length - 1), to: fc.nat(255), cut: fc.nat(frame.length) });
    fc.assert(
      fc.property(mutilation, ({ at, to, cut }) => {
        const broken = frame.slice(0, frame.length - (cut % 3 === 0 ? cut : 0));
        if (at < broken.length) broken[at] = to;
        try {
          decodeFrame(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['an array past the end', { value: { $: 0 }, arrays: [['f64', 0, 1000]] }],
    ['an array at a negative place', { value: { $: 0 }, arrays: [['f64', -8, 1]] }],
    ['an array of an unknown kind', { value: { $: 0 }, arrays: [['constructor', 0, 0]] }],
    ['a count that is no count', { value: { $: 0 }, arrays: [['u8', 0, 0.5]] }],
    ['an array that is not there', { value: { $: 3 }, arrays: [] }],
    ['an index that is no index', { value: { $: '__proto__' }, arrays: [] }],
    ['a __proto__ key', '{"value":{"__proto__":{"admin":true}},"arrays":[]}'],
    ['an unescaped key', { value: { $x: 1, y: 2 }, arrays: [] }],
    ['a strange number', { value: { $number: '0x10' }, arrays: [] }],
    ['no arrays', { value: 1 }],
    ['a header that is a number', '17'],
    ['a header that is no JSON', '{"value":'],
    ['nesting without end', `{"value":${'['.repeat(5000)}${']'.repeat(5000)},"arrays":[]}`],
  ])('refuses %s', (_, header) => {
    const bytes = frameOf(typeof header === 'string' ? header : JSON.stringify(header));
    expect(() => decodeFrame(bytes)).toThrow(FrameError);
  });
});

describe('a stream of frames', () => {
  it('gives the same frames however it was cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 50 })),
        fc.array(fc.integer({ min: 1, max: 20 })),
        (frames, cuts) => {
          const stream = Buffer.concat(frames.map(lengthPrefixed));
          const split = frameSplitter();
          const got: Uint8Array[] = [];
          for (let at = 0, i = 0; at < stream.length; i++) {
            const next = Math.min(stream.length, at + (cuts[i % Math.max(1, cuts.length)] ?? 7));
            got.push(...split(stream.subarray(at, next)));
            at = next;
          }
          const sent = frames.filter((frame) => frame.length > 0);
          expect(got.map((frame) => [...frame])).toEqual(sent.map((frame) => [...frame]));
        },
      ),
    );
  });

  it('refuses a length that no frame has', () => {
    const prefix = new Uint8Array(4);
    new DataView(prefix.buffer).setUint32(0, MAX_FRAME_BYTES + 1, true);
    expect(() => frameSplitter()(prefix)).toThrow(FrameError);
  });
});

function nested(depth: number): unknown {
  let value: unknown = null;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

function frameOf(header: string): Uint8Array {
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
  const bytes = Buffer.alloc(8 + padded.length);
  bytes.write('EVF1', 'latin1');
  bytes.writeUInt32LE(padded.length, 4);
  bytes.write(padded, 8, 'latin1');
  return new Uint8Array(bytes);
}
