import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/**
 * Packs the files of one folder (no subfolders) into a zip, piece by piece, so that no export has to fit into
 * memory. `mtime` is fixed by the caller; a zip that failed half way is removed.
 */
export async function zipFolder(folder: string, target: string, mtime: Date): Promise<void> {
  const out = createWriteStream(target, { mode: 0o600 });
  try {
    await written(folder, out, mtime);
  } catch (error) {
    out.destroy();
    await rm(target, { force: true });
    throw error;
  }
}

async function written(folder: string, out: ReturnType<typeof createWriteStream>, mtime: Date): Promise<void> {
  const finished = once(out, 'finish');
  finished.catch(() => undefined); // Awaited below; an error that comes earlier must not count as unhandled.
  let full = false;
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error);
    else full = !out.write(chunk);
    if (final) out.end();
  });
  const drained = async () => {
    if (full) await Promise.race([once(out, 'drain'), finished]);
    full = false;
  };
  for (const name of (await readdir(folder)).sort()) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    for await (const chunk of createReadStream(join(folder, name))) {
      entry.push(chunk as Uint8Array);
      await drained();
    }
    entry.push(new Uint8Array(0), true);
    await drained();
  }
  zip.end();
  await finished;
}
