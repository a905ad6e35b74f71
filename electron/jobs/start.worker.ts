import { solveStart } from './start-work.ts';
import { serveWork } from './work-entry.ts';

serveWork((work: Parameters<typeof solveStart>[0], control) => {
  const value = solveStart(work, control);
  return { value, transfer: [value.assignment.buffer as ArrayBuffer] };
});
