import type { App } from './app.ts';

/** Where a place lies that was typed, in degrees; null where nobody knows it. */
export async function findPlace({ client, store }: App, text: string): Promise<{ lat: number; lon: number } | null> {
  const reply = await client.call('places.find', { text });
  if (reply.ok) return reply.value.place;
  store.getState().tell({ kind: 'error', error: reply.error });
  return null;
}
