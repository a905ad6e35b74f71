import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeOf } from '../../../core/edit/perform.ts';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { instant, uid } from '../../support/review-records.ts';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
const run = (...args: string[]) => evenfield(args, folder);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-review-'));
  writeFileSync(join(folder, 'accounts.csv'), accountList(30));
  const asked =
    'run accounts.csv --territories 3 --measure revenue=Revenue:20% --iterations 2000 --plan plan.evenfield --out out';
  const made = await run(...asked.split(' '));
  if (made.exit !== 0) throw new Error(made.err);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a review without a screen', () => {
  it('writes the copy, once, and says for whom', async () => {
    const args = ['review', 'plan.evenfield', '--to', 'Ana', '--out', 'copy.evenfield', '--only', 'T001,T002'];
    expect(await run(...args)).toMatchObject({
      exit: 0,
      out: 'copy.evenfield is the copy for the review of Ana.\n',
    });
    expect(existsSync(join(folder, 'copy.evenfield'))).toBe(true);
    expect(await run(...args)).toMatchObject({ exit: 2, out: '' });
  });

  it('changes nothing else in the copy', async () => {
    const before = readFileSync(join(folder, 'copy.evenfield'));
    const sentence =
      'This is a copy for review: it takes remarks, proposals and a signature, and nothing else. Nothing was changed. Propose the change, or make it in the plan itself.\n';
    for (const args of [
      ['balance', 'copy.evenfield', '--territories', '3', '--iterations', '2000'],
      ['quota', 'copy.evenfield', '--quota', '100'],
      ['review', 'copy.evenfield', '--to', 'Ben', '--out', 'other.evenfield'],
    ])
      expect({ args, ...(await run(...args)) }).toEqual({ args, exit: 2, out: '', err: sentence });
    expect(readFileSync(join(folder, 'copy.evenfield')).equals(before)).toBe(true);
  });

  it('brings the copy in, and once more without doubling it', async () => {
    const opened = openPlanFile(join(folder, 'copy.evenfield'));
    if (opened.status === 'refused') throw new Error(opened.code);
    const { file } = opened;
    const plan = file.read();
    expect(plan.rounds[0]?.territories).toHaveLength(2);
    const remark = changeOf(plan, {
      kind: 'add-remark',
      uid: uid(11),
      round: plan.rounds[0]?.uid ?? '',
      author: 'Ana',
      at: instant(60),
      text: 'Nearer',
      territory: null,
      units: plan.units.keys.slice(0, 2),
      accounts: new Int32Array(0),
      to: plan.territories[1]?.key ?? null,
    });
    if (!remark.ok) throw new Error(remark.code);
    file.edit(remark.change);
    file.close();
    expect(await run('review', 'plan.evenfield', '--bring', 'copy.evenfield')).toMatchObject({
      exit: 0,
      out: 'From Ana: 1 new remark, 0 changed, 0 taken back, 0 decided already, 0 signatures.\n',
    });
    const again = await run('review', 'plan.evenfield', '--bring', 'copy.evenfield', '--json');
    expect(JSON.parse(again.out)).toEqual({
      from: 'Ana',
      remarks: { added: 0, changed: 0, withdrawn: 0, decided: 0 },
      signatures: 0,
      left_out: [],
    });
  });

  it.each([
    [['--to', 'Ana'], '--out'],
    [['--out', 'x.evenfield'], '--to'],
    [['--bring', 'copy.evenfield', '--to', 'Ana'], '--bring'],
  ])('is asked for with %j only: %s is named', async (options, named) => {
    const ended = await run('review', 'plan.evenfield', ...options);
    expect(ended).toMatchObject({ exit: 2, out: '' });
    expect(ended.err).toContain(named);
  });

  it('does not take another plan for a copy', async () => {
    await run('new', 'other.evenfield');
    const ended = await run('review', 'plan.evenfield', '--bring', 'other.evenfield');
    expect(ended).toMatchObject({ exit: 2, out: '' });
    expect(ended.err).toContain('other.evenfield is a plan, but no copy for review');
  });
});
