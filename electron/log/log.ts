import { join } from 'node:path';
import logger from 'electron-log/node';
import { redactedError, redactedValue } from './redacted.ts';

/** The log of the app: a file on this machine that holds faults of ours and nothing of the planner's. */
export interface Log {
  /** Keeps a fault; `where` is the call or the kind of work it happened in. */
  fault(where: string, thrown: unknown): void;
}

const MOST_BYTES = 1024 * 1024;
let count = 0;

export function createLog(folder: string): Log {
  const log = logger.create({ logId: `evenfield-${++count}` });
  log.transports.console.level = false;
  log.transports.file.level = 'error';
  log.transports.file.maxSize = MOST_BYTES;
  log.transports.file.resolvePathFn = () => join(folder, 'evenfield.log');
  // Whatever is handed to the log by whatever way goes through here.
  log.hooks.push((message) => ({ ...message, data: message.data.map(redactedValue) }));
  return { fault: (where, thrown) => log.error(where, redactedError(thrown)) };
}
