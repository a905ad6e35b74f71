import { balancePlan } from './balance-work.ts';
import { buffersOf } from './buffers.ts';
import { serveWork } from './work-entry.ts';

serveWork((work: Parameters<typeof balancePlan>[0], control) => {
  const value = balancePlan(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
