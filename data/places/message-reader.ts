/** Reads messages of Protocol Buffers one after the other, each with its length before it, without making objects. */
export interface MessageReader {
  /** Goes on to the next message; false at the end. */
  next(): boolean;
  /** Number of the next field of the message, null at its end. The value must then be read, or skipped. */
  field(): number | null;
  whole(): number;
  signed(): number;
  text(): string;
  /** Where a text stands in the bytes. */
  span(): readonly [from: number, to: number];
  skip(): void;
}

/** The low bits of a field's head: how its value is written. */
const KIND = { bits: 7, varint: 0, sized: 2 } as const;

export function messageReader(bytes: Buffer): MessageReader {
  let at = 0;
  let end = 0;
  let kind = 0;

  /** Seven bits to a byte, the lowest first; the eighth says that another follows. */
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const span = (): readonly [number, number] => {
    const length = varint();
    const from = at;
    at += length;
    return [from, at];
  };
  return {
    next() {
      at = Math.max(at, end);
      if (at >= bytes.length) return false;
      const length = varint();
      end = at + length;
      return true;
    },
    field() {
      if (at >= end) return null;
      const head = varint();
      kind = head & KIND.bits;
      return head >>> 3;
    },
    whole: varint,
    signed() {
      const value = varint();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    },
    text: () => bytes.toString('utf8', ...span()),
    span,
    skip() {
      if (kind === KIND.varint) varint();
      else if (kind === KIND.sized) span();
      else at = end;
    },
  };
}
