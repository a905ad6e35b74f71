import { FrameError } from './frames.ts';

/** No single message is longer; what is, is a broken or hostile stream. */
export const MAX_FRAME_BYTES = 1 << 30;

/** A frame with its length before it (u32, little-endian), as it travels in a stream; no frame means "still there". */
export function lengthPrefixed(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(4 + frame.length);
  new DataView(out.buffer).setUint32(0, frame.length, true);
  out.set(frame, 4);
  return out;
}

/** Puts the chunks of a stream together again: each call answers the frames that are now complete. */
export function frameSplitter(): (chunk: Uint8Array) => Uint8Array[] {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (count: number): Uint8Array => {
    const whole = joined(parts, size);
    parts = count < size ? [whole.subarray(count)] : [];
    size -= count;
    // A copy of its own: aligned, and it does not keep the chunk alive. (slice() of a Node Buffer would copy nothing.)
    return new Uint8Array(whole.subarray(0, count));
  };
  let awaited: number | null = null;
  return (chunk) => {
    parts.push(chunk);
    size += chunk.length;
    const frames: Uint8Array[] = [];
    for (;;) {
      if (awaited === null) {
        if (size < 4) return frames;
        const prefix = take(4);
        awaited = new DataView(prefix.buffer).getUint32(0, true);
        if (awaited > MAX_FRAME_BYTES)
          throw new FrameError('The stream announces a frame that no frame may be as long as.');
      }
      if (size < awaited) return frames;
      const frame = take(awaited);
      awaited = null;
      if (frame.length > 0) frames.push(frame);
    }
  };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
