import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileToken } from '../api/jobs.ts';
import { Refused } from '../refused.ts';
import type { FileTokens } from './file-tokens.ts';
import { fileNameOf } from './plan-names.ts';

/** Longer files are refused before work starts, as by the readers. */
const MOST_BYTES = 2 * 1024 ** 3;

/** Keeps the bytes a browser sends under a name of ours and answers a token for them; half an upload is none. */
export async function keepUpload(
  folder: string,
  tokens: FileTokens,
  name: string,
  bytes: Readable,
  most = MOST_BYTES,
): Promise<FileToken> {
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(folder, 'file-'));
  const safe = fileNameOf(name.split(/[\\/]/).at(-1) ?? '');
  const path = join(own, safe);
  try {
    await pipeline(bytes, counted(most, safe), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
  return tokens.add({ path, name: safe, kind: 'uploaded' });
}

function counted(most: number, file: string): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > most) done(new Refused('file-too-large', { file, megabytes: Math.round(most / 1024 ** 2) }));
      else done(null, chunk);
    },
  });
}
