import { existsSync, statSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { calls } from '../api/contract.ts';
import type { FileToken } from '../api/jobs.ts';
import { failed, ok, type Reply } from '../api/reply.ts';
import type { Backend } from '../backend.ts';
import { serve } from '../handlers/serve.ts';
import { isTrustedSender } from './trusted-sender.ts';

/**
 * Serves the contract to the window's page, each call on its own channel. A stranger's call is answered with a
 * refusal before anything of it is looked at.
 */
export function serveCalls(ipc: Pick<IpcMain, 'handle'>, contents: WebContents, backend: Backend): void {
  const guarded = (channel: string, answer: (input: unknown) => Reply<unknown> | Promise<Reply<unknown>>) => {
    ipc.handle(channel, (event: IpcMainInvokeEvent, input: unknown) =>
      isTrustedSender(event, contents) ? answer(input) : failed('invalid-request', { what: 'sender' }),
    );
  };
  for (const name of Object.keys(calls)) guarded(`call:${name}`, (input) => serve(backend, name, input));
  // The preload script takes the path from a File that the planner dropped; the page never sees it.
  guarded('file:dropped', (path) => droppedFile(backend, path));
}

function droppedFile(backend: Backend, path: unknown): Reply<FileToken> {
  if (typeof path !== 'string' || !isAbsolute(path)) return failed('invalid-request', { what: 'file:dropped' });
  const name = basename(path);
  if (!existsSync(path)) return failed('file-missing', { file: name });
  return ok(backend.tokens.add({ path, name, kind: statSync(path).isDirectory() ? 'folder' : 'file' }));
}
