import type { EventName } from '../../electron/api/contract.ts';
import { frameSplitter } from '../../electron/api/frame-stream.ts';
import { decodeFrame, encodeFrame } from '../../electron/api/frames.ts';
import { openPage } from './open-page.ts';
import { saveAddress } from './save-address.ts';
import type { Transport } from './transport.ts';

const FRAME_TYPE = 'application/x-evenfield-frame';
const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 4000;

type Listener = (payload: unknown) => void;

/** The transport of a page served on 127.0.0.1: a request per call, one response that stays open for events. */
export function loopbackTransport(): Transport {
  const listeners = new Map<EventName, Set<Listener>>();
  const watchers = new Set<(connected: boolean) => void>();
  const hear = (frame: Uint8Array) => {
    const message = decodeFrame(frame);
    if (typeof message !== 'object' || message === null || !('event' in message) || !('payload' in message)) return;
    for (const listener of listeners.get(message.event as EventName) ?? []) listener(message.payload);
  };
  const tell = (connected: boolean) => {
    for (const watcher of watchers) watcher(connected);
  };
  keepListening(hear, tell);
  return {
    host: 'loopback',
    call: (name, input) => answerTo(`/api/call/${name}`, encodeFrame(input)),
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
    nameFile: (file) => answerTo(`/api/upload?name=${encodeURIComponent(file.name)}`, file),
    showPage: (file, print) => openPage(`/api/page/${file}`, print),
    download: async (file) => saveAddress(`/api/download/${file}`),
    onConnection: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

async function answerTo(address: string, body: BodyInit): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body, headers: { 'content-type': FRAME_TYPE } });
  if (!response.ok) throw new Error(await response.text());
  return decodeFrame(new Uint8Array(await response.arrayBuffer()));
}

/** Reads events for as long as the page lives; a lost connection is taken up again, at growing intervals. */
async function keepListening(hear: (frame: Uint8Array) => void, tell: (connected: boolean) => void): Promise<void> {
  let pause = FIRST_PAUSE_MILLISECONDS;
  let lost = false;
  for (;;) {
    try {
      await listenOnce(hear, () => {
        pause = FIRST_PAUSE_MILLISECONDS;
        if (lost) tell(true);
        lost = false;
      });
    } catch {
      // The program has ended or restarts; the next round finds out.
    }
    if (!lost) tell(false);
    lost = true;
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(LONGEST_PAUSE_MILLISECONDS, pause * 2);
  }
}

async function listenOnce(hear: (frame: Uint8Array) => void, connected: () => void): Promise<void> {
  const response = await fetch('/api/events');
  if (!response.ok || !response.body) throw new Error(`The events answer ${response.status}.`);
  connected();
  const split = frameSplitter();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const frame of split(value)) hear(frame);
  }
}
