import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../../electron/handlers/serve.ts';
import { backendIn } from '../backend-in.ts';

const { backend, root, end } = backendIn();
afterAll(end);

/** A file that a job made, and the folder the planner chose for it. */
function madeFile(folderName: string) {
  const path = join(root, 'refused.csv');
  const folder = join(root, folderName);
  writeFileSync(path, 'id\n7\n');
  mkdirSync(folder, { recursive: true });
  return {
    path,
    folder,
    file: backend.tokens.add({ path, name: 'refused.csv', kind: 'download' }),
    place: backend.tokens.add({ path: folder, name: folderName, kind: 'folder' }),
  };
}

describe('a file that a job made', () => {
  it('is put into the folder the planner chose, under its own name', async () => {
    const { folder, file, place } = madeFile('chosen');
    expect(await serve(backend, 'files.save', { file, folder: place })).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'refused.csv'), 'utf8')).toBe('id\n7\n');
  });

  it('never takes the place of a file that is there', async () => {
    const { folder, file, place } = madeFile('taken');
    writeFileSync(join(folder, 'refused.csv'), 'mine');
    const reply = await serve(backend, 'files.save', { file, folder: place });
    expect(reply).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    expect(readFileSync(join(folder, 'refused.csv'), 'utf8')).toBe('mine');
  });

  it('is the only kind that is copied: no other file the planner named', async () => {
    const { path, folder, place } = madeFile('guarded');
    const named = backend.tokens.add({ path, name: 'plan.evenfield', kind: 'file' });
    const reply = await serve(backend, 'files.save', { file: named, folder: place });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    expect(existsSync(join(folder, 'plan.evenfield'))).toBe(false);
  });
});
