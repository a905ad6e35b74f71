import type { CallOutput } from '../../electron/api/contract.ts';
import type { Reply } from '../../electron/api/reply.ts';
import type { App } from './app.ts';
import { type Edited, inTurn } from './in-turn.ts';
import { readHistory } from './read-plan.ts';

const NOT_MADE: Edited = { made: false, revision: null };

/**
 * Takes the last edit back, or makes the one that was taken back again: after the edits and the steps back that were
 * asked for before, so that Undo pressed twice in quick succession takes two steps back.
 */
export async function moveInHistory(app: App, way: 'undo' | 'redo'): Promise<void> {
  await inTurn(app.store, async () => {
    const { ends, moving, historyMoving, tell } = app.store.getState();
    if (!ends[way] || moving) return NOT_MADE;
    historyMoving(way);
    const reply = await app.client.call(way === 'undo' ? 'plan.undo' : 'plan.redo', {});
    if (reply.ok) return { made: true, revision: reply.value.revision };
    historyMoving(null);
    tell({ kind: 'error', error: reply.error });
    return NOT_MADE;
  });
}

/** Undoes or redoes until this step is the last that is done, in one go; 0 is before the first. */
export async function walkHistory(app: App, seq: number): Promise<void> {
  const { steps, moving, historyMoving, tell } = app.store.getState();
  const now = steps?.find(({ undone }) => !undone)?.seq ?? 0;
  if (moving || seq === now) return;
  historyMoving(seq < now ? 'undo' : 'redo');
  const reply = await app.client.call('plan.walk', { seq });
  if (reply.ok) return;
  historyMoving(null);
  tell({ kind: 'error', error: reply.error });
  await readHistory(app);
}

/** Asks for the snapshots of the plan anew, where the panel shows them. */
export async function readSnapshots({ client, store }: App): Promise<void> {
  const reply = await client.call('plan.snapshots', {});
  if (reply.ok) store.getState().snapshotsRead(reply.value);
}

/** Keeps the plan as it is now under a name, in its file. Answers whether that was done. */
export async function takeSnapshot(app: App, name: string): Promise<boolean> {
  return listed(app, await app.client.call('plan.takeSnapshot', { name }));
}

/** Brings the plan of a snapshot back; one step, which Undo takes away again. */
export async function restoreSnapshot(app: App, key: number): Promise<void> {
  const reply = await app.client.call('plan.restoreSnapshot', { key });
  if (!reply.ok) app.store.getState().tell({ kind: 'error', error: reply.error });
}

/** Forgets a snapshot; the plan stays as it is. */
export async function dropSnapshot(app: App, key: number): Promise<void> {
  listed(app, await app.client.call('plan.dropSnapshot', { key }));
}

function listed({ store }: App, reply: Reply<CallOutput<'plan.snapshots'>>): boolean {
  if (reply.ok) store.getState().snapshotsRead(reply.value);
  else store.getState().tell({ kind: 'error', error: reply.error });
  return reply.ok;
}
