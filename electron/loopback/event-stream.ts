import type { ServerResponse } from 'node:http';
import type { EventName, EventPayload } from '../api/contract.ts';
import { lengthPrefixed } from '../api/frame-stream.ts';
import { encodeFrame } from '../api/frames.ts';
import { SAFE_HEADERS } from '../page/content-policy.ts';
import { FRAME_TYPE } from './answers.ts';

/** A page that has so much unread is gone or hangs; it reads the plan anew when it is back. */
const MOST_UNREAD_BYTES = 256 * 1024 * 1024;
const STILL_HERE_MILLISECONDS = 15_000;

/** The pages that listen, each by a response that stays open: frames { event, payload }, each after its length. */
export interface EventStream {
  add(response: ServerResponse): void;
  emit<N extends EventName>(event: N, payload: EventPayload<N>): void;
  close(): void;
}

export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  const write = (bytes: Uint8Array) => {
    for (const response of open) {
      if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
      else response.write(bytes);
    }
  };
  const timer = setInterval(() => write(lengthPrefixed(new Uint8Array(0))), STILL_HERE_MILLISECONDS);
  timer.unref();
  return {
    add: (response) => {
      response.writeHead(200, { ...SAFE_HEADERS, 'cache-control': 'no-store', 'content-type': FRAME_TYPE });
      // Something at once, so that the page knows the connection stands.
      response.write(lengthPrefixed(new Uint8Array(0)));
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    emit: (event, payload) => {
      if (open.size > 0) write(lengthPrefixed(encodeFrame({ event, payload })));
    },
    close: () => {
      clearInterval(timer);
      for (const response of open) response.end();
    },
  };
}
