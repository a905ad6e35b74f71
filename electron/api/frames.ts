/**
 * A value with typed arrays as one block of bytes, for hosts that only carry bytes.
 *
 *   0  4 bytes  magic 'EVF1'
 *   4  u32      length of the header in bytes, a multiple of 8
 *   8  header   JSON { value, arrays: [[kind, offset, count], ...] } in ASCII, padded with spaces
 *   .. buffers  each at an offset that is a multiple of 8, counted from the end of the header
 *
 * In `value` a typed array stands as {"$": index}, a number that JSON has no sign for as {"$number": "NaN"}, and any
 * other key that begins with `$` carries one `$` more. All numbers are little-endian: both ends run on one machine.
 * A frame is read as if a stranger had written it.
 */
const MAGIC = 0x31465645; // 'EVF1' read little-endian
const MAX_DEPTH = 64;

const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  c8: Uint8ClampedArray,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof KINDS;
type NumberArray = InstanceType<(typeof KINDS)[Kind]>;
type ArrayEntry = readonly [kind: Kind, offset: number, count: number];

/** Thrown for a value that no frame can carry and for bytes that are no frame. */
export class FrameError extends Error {}

/** Packs a value of plain objects, arrays, texts, numbers, booleans, null and typed arrays. */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: NumberArray[] = [];
  const entries: ArrayEntry[] = [];
  const places = new Map<NumberArray, number>();
  let size = 0;
  const place = (array: NumberArray): number => {
    const known = places.get(array);
    if (known !== undefined) return known;
    entries.push([kindOf(array), size, array.length]);
    size += padded(array.byteLength);
    places.set(array, arrays.length);
    return arrays.push(array) - 1;
  };
  const header = ascii(JSON.stringify({ value: pack(value, place, 0), arrays: entries }));
  const start = padded(8 + header.length);
  const frame = new Uint8Array(start + size).fill(0x20, 0, start);
  new DataView(frame.buffer).setUint32(0, MAGIC, true);
  new DataView(frame.buffer).setUint32(4, start - 8, true);
  for (let i = 0; i < header.length; i++) frame[8 + i] = header.charCodeAt(i);
  arrays.forEach((array, i) => {
    frame.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + (entries[i]?.[1] ?? 0));
  });
  return frame;
}

/** Unpacks a frame; its typed arrays are views into the given bytes where these are aligned. Throws FrameError. */
export function decodeFrame(bytes: Uint8Array): unknown {
  const frame = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  if (frame.length < 8) throw new FrameError('A frame has at least 8 bytes.');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new FrameError('These bytes are no frame.');
  const start = 8 + view.getUint32(4, true);
  if (start > frame.length || start % 8 !== 0) throw new FrameError('The header of the frame is cut off.');
  const header = parseHeader(textOf(frame, 8, start));
  const arrays = readArrays(frame, start, header.arrays);
  return unpack(header.value, arrays, 0);
}

function pack(value: unknown, place: (array: NumberArray) => number, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new FrameError('The value is nested too deeply for a frame.');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? '-0' : `${value}` };
  }
  if (Array.isArray(value)) return value.map((item) => pack(item, place, depth + 1));
  if (isNumberArray(value)) return { $: place(value) };
  if (typeof value !== 'object' || !isPlain(value)) throw new FrameError(`A frame cannot carry a ${typeof value}.`);
  const packed: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    if (key === '__proto__') throw new FrameError('A frame cannot carry a key named __proto__.');
    packed[key.startsWith('$') ? `$${key}` : key] = pack(item, place, depth + 1);
  }
  return packed;
}

function unpack(value: unknown, arrays: readonly NumberArray[], depth: number): unknown {
  if (depth > MAX_DEPTH) throw new FrameError('The frame is nested too deeply.');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => unpack(item, arrays, depth + 1));
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$') return arrayAt(arrays, first[1]);
  if (entries.length === 1 && first?.[0] === '$number') return specialNumber(first[1]);
  const unpacked: Record<string, unknown> = {};
  for (const [key, item] of entries) {
    if (key === '__proto__' || (key.startsWith('$') && !key.startsWith('$$'))) {
      throw new FrameError(`The frame has a key that none may have: ${key}.`);
    }
    unpacked[key.startsWith('$') ? key.slice(1) : key] = unpack(item, arrays, depth + 1);
  }
  return unpacked;
}

function arrayAt(arrays: readonly NumberArray[], index: unknown): NumberArray {
  const array = typeof index === 'number' ? arrays[index] : undefined;
  if (!array) throw new FrameError('The frame names an array that it does not have.');
  return array;
}

function specialNumber(name: unknown): number {
  if (name === 'NaN' || name === 'Infinity' || name === '-Infinity' || name === '-0') return Number(name);
  throw new FrameError('The frame has a number that is none.');
}

function parseHeader(text: string): { value: unknown; arrays: unknown[] } {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw new FrameError('The header of the frame is not JSON.');
  }
  if (typeof header !== 'object' || header === null || !('value' in header) || !('arrays' in header)) {
    throw new FrameError('The header of the frame has not the two parts it must have.');
  }
  if (!Array.isArray(header.arrays)) throw new FrameError('The header of the frame lists no arrays.');
  return { value: header.value, arrays: header.arrays };
}

function readArrays(frame: Uint8Array, start: number, entries: readonly unknown[]): NumberArray[] {
  let end = 0;
  const arrays = entries.map((entry) => {
    const [kind, offset, count] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind))
      throw new FrameError('An array of the frame is of no known kind.');
    const type = KINDS[kind as Kind];
    if (offset !== end || !isCount(count) || start + offset + count * type.BYTES_PER_ELEMENT > frame.length) {
      throw new FrameError('An array of the frame lies outside of it.');
    }
    end = offset + padded(count * type.BYTES_PER_ELEMENT);
    // A copy and the bytes of a request are never shared memory, so the buffer is a plain one.
    return new type(frame.buffer as ArrayBuffer, frame.byteOffset + start + offset, count);
  });
  if (start + end !== frame.length) throw new FrameError('The frame is longer or shorter than its arrays.');
  return arrays;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isNumberArray(value: unknown): value is NumberArray {
  return ArrayBuffer.isView(value) && Object.values(KINDS).some((type) => value instanceof type);
}

function kindOf(array: NumberArray): Kind {
  return (Object.keys(KINDS) as Kind[]).find((kind) => array instanceof KINDS[kind]) as Kind;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function padded(size: number): number {
  return Math.ceil(size / 8) * 8;
}

/** JSON with everything beyond ASCII escaped: one byte per sign, and a lone surrogate survives. */
function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 4096) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4096)));
  return text;
}
