import type { Union } from '../../core/edit/unite-accounts.ts';
import type { App } from './app.ts';
import { readPlan } from './read-plan.ts';

/** Makes accounts one, as one step; the change comes back as an event. Answers whether it was done. */
export async function uniteAccounts(app: App, unions: readonly Union[]): Promise<boolean> {
  const { revision, tell } = app.store.getState();
  const asked = unions.map(({ into, from }) => ({ into, from: [...from] }));
  const reply = await app.client.call('plan.unite', { revision, unions: asked });
  if (reply.ok) return true;
  tell({ kind: 'error', error: reply.error });
  if (reply.error.code === 'plan-changed') await readPlan(app);
  return false;
}
