import { balancePlan } from './balance-work.ts';
import { buffersOf } from './buffers.ts';
import { serveWork } from './work-entry.ts';

serveWork(async (work: Parameters<typeof balancePlan>[0], control) => {
  const value = await balancePlan(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
