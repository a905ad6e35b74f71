import { fileURLToPath } from 'node:url';
import type { UtilityProcess } from 'electron';
import { type StartProcess, startThread, type WorkProcess, workerFile } from '../jobs/process.ts';

/** What Electron's utilityProcess module is used for. */
export interface UtilityForker {
  fork(file: string, args: string[], options: { execArgv: string[]; serviceName: string }): UtilityProcess;
}

/**
 * Starts work in the window host: what reads untrusted files in a utility process with a memory limit, so that a
 * hostile file can take down nothing but its own import; everything else on a thread.
 */
export function startWork(utility: UtilityForker): StartProcess {
  return (name) => (name === 'import' ? utilityWork(utility, fileURLToPath(workerFile(name))) : startThread(name));
}

function utilityWork(utility: UtilityForker, file: string): WorkProcess {
  const child = utility.fork(file, [], { execArgv: ['--max-old-space-size=2048'], serviceName: 'Evenfield import' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onCrash: (listener) => child.on('exit', (code) => listener(`it ended early (${code})`)),
    kill: () => void child.kill(),
    sharesMemory: false,
  };
}
