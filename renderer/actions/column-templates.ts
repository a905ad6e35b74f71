import type { ColumnTemplate } from '../../core/listing/column-template.ts';
import type { App } from './app.ts';

type Templates = readonly ColumnTemplate[];

/** The planner's own templates of columns; none where they cannot be had, which is told. */
export async function readTemplates(app: App): Promise<Templates> {
  const reply = await app.client.call('columns.list', {});
  if (reply.ok) return reply.value;
  app.store.getState().tell({ kind: 'error', error: reply.error });
  return [];
}

/** Keeps a template in place of the one called `was`, or as a new one; answers all, or null where it was refused. */
export async function keepTemplate(app: App, template: ColumnTemplate, was: string | null): Promise<Templates | null> {
  const lists = Object.fromEntries(
    Object.entries(template.lists).map(([list, columns]) => [list, columns.map((column) => ({ ...column }))]),
  );
  const reply = await app.client.call('columns.keep', { template: { name: template.name, lists }, was });
  if (reply.ok) return reply.value;
  app.store.getState().tell({ kind: 'error', error: reply.error });
  return null;
}

export async function forgetTemplate(app: App, name: string): Promise<Templates | null> {
  const reply = await app.client.call('columns.forget', { name });
  if (reply.ok) return reply.value;
  app.store.getState().tell({ kind: 'error', error: reply.error });
  return null;
}
