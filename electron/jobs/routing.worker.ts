import { buffersOf } from './buffers.ts';
import { routeLeads } from './routing-work.ts';
import { serveWork } from './work-entry.ts';

serveWork((work: Parameters<typeof routeLeads>[0], control) => {
  const value = routeLeads(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
