import { exportPlan } from './export-work.ts';
import { serveWork } from './work-entry.ts';

serveWork((work: Parameters<typeof exportPlan>[0], control) => ({ value: exportPlan(work, control), transfer: [] }));
