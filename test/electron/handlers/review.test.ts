import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import type { FileToken, JobRequest } from '../../../electron/api/jobs.ts';
import { serve } from '../../../electron/handlers/serve.ts';
import { instant, uid } from '../../support/review-records.ts';
import { accountList, backendIn } from '../backend-in.ts';

const home = backendIn();
const away = backendIn();
afterAll(async () => {
  await home.end();
  await away.end();
});

interface Open {
  readonly revision: number;
  readonly plan: Plan;
}
const read = ({ call }: typeof home): Promise<Open> => call('plan.read', {});

async function edit(at: typeof home, command: object) {
  const { revision } = await read(at);
  return serve(at.backend, 'plan.edit', { revision, command });
}

/** A file of the disk as a page names it. */
const token = ({ backend }: typeof home, path: string, kind: 'file' | 'folder' = 'file') =>
  backend.tokens.add({ path, name: basename(path), kind });

const asked = {
  uid: uid(1),
  scenario: 1,
  role: 1,
  at: instant(0),
  sentTo: 'Ana Łódź',
  message: '',
  territories: [],
  folder: null,
};

let copy: string;

beforeAll(async () => {
  await home.call('plan.new', { name: 'West' });
  const list = join(home.root, 'accounts.csv');
  writeFileSync(list, accountList(40));
  const imported = await home.job({
    kind: 'import',
    file: token(home, list),
    into: 'this-plan',
    planName: '',
    columns: {},
    measures: [{ name: 'potential', column: 'Revenue', tolerance: 0.05 }],
    units: { kind: 'points' },
  });
  if (!imported.ok) throw new Error(imported.error.code);
  await home.job(await balanceOf(home, 4));
});

describe('a review round between two hosts', () => {
  it('goes out as a file to download, named for plan and reviewer, and as a step', async () => {
    const { revision } = await read(home);
    const sent = (await home.call('review.send', { revision, ...asked })) as {
      file: string;
      download: FileToken;
    };
    expect(sent.file).toBe('West - Ana Łódź.evenfield');
    copy = home.backend.tokens.get(sent.download).path;
    expect(existsSync(copy)).toBe(true);
    expect(home.heard('plan.changed').at(-1)?.change.note).toMatchObject({ code: 'sent-for-review' });
  });

  it('is written into a folder that was chosen, never over a file', async () => {
    const folder = join(home.root, 'chosen');
    mkdirSync(folder);
    writeFileSync(join(folder, 'West - Ben.evenfield'), 'mine');
    const { revision } = await read(home);
    const place = token(home, folder, 'folder');
    const sent = await home.call('review.send', { revision, ...asked, uid: uid(2), sentTo: 'Ben', folder: place });
    expect(sent).toEqual({ file: 'West - Ben 2.evenfield', download: null });
    const old = await serve(home.backend, 'review.send', { revision, ...asked, uid: uid(3) });
    expect(old).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
  });

  it('is copied while the plan goes on answering', async () => {
    const { revision, plan } = await read(home);
    const ends: string[] = [];
    const sending = home.call('review.send', { revision, ...asked, uid: uid(4), sentTo: 'Cy' }).then((sent) => {
      ends.push('sent');
      return sent as { download: FileToken };
    });
    await read(home).then(() => ends.push('read'));
    const { download } = await sending;
    expect(ends).toEqual(['read', 'sent']);
    const now = await read(home);
    expect(now.plan.rounds.map((round) => round.sentTo)).toContain('Cy');
    expect(now.plan.territories).toEqual(plan.territories);
    expect(existsSync(home.backend.tokens.get(download).path)).toBe(true);
  });

  it('is looked at and said something of, and of nothing else', async () => {
    await away.call('plan.open', { file: token(away, copy) });
    const { plan } = await read(away);
    const [unit] = plan.units.keys;
    const target = plan.scenarioTerritories.find(
      (seat) => seat.scenario === 1 && seat.territory !== plan.assignments[0]?.territories[0],
    );
    const remark = {
      kind: 'add-remark',
      uid: uid(11),
      round: uid(1),
      author: 'Ana',
      at: instant(60),
      text: 'Nearer',
      territory: null,
      units: Int32Array.of(unit as number),
      accounts: new Int32Array(0),
      to: target?.territory,
    };
    expect(await edit(away, remark)).toMatchObject({ ok: true });
    const refusal = { ok: false, error: { code: 'review-copy', values: { name: 'Ana Łódź' } } };
    expect(await edit(away, { kind: 'rename-territory', territory: target?.territory, name: 'Mine' })).toEqual(refusal);
    const balance = await away.job(await balanceOf(away, 5));
    expect(balance).toMatchObject({ ok: false, error: { code: 'review-copy' } });
    const again = await serve(away.backend, 'review.send', { revision: (await read(away)).revision, ...asked });
    expect(again).toEqual(refusal);
    const out = (await away.call('review.file', { folder: null })) as { file: string; download: FileToken };
    expect(out.file).toBe('West - Ana Łódź.evenfield');
    copy = away.backend.tokens.get(out.download).path;
  });

  it('comes home as one step, and once more as none', async () => {
    const bring = async () =>
      home.call('review.bring', { revision: (await read(home)).revision, file: token(home, copy) });
    expect(await bring()).toMatchObject({ sentTo: 'Ana Łódź', added: 1, leftOut: [] });
    const { plan, revision } = await read(home);
    expect(plan.remarks).toMatchObject([{ author: 'Ana', state: 'open' }]);
    expect(await bring()).toMatchObject({ added: 0, changed: 0 });
    expect((await read(home)).revision).toBe(revision);
    expect(await edit(home, { kind: 'accept-remark', remark: uid(11), at: instant(90), answer: '' })).toMatchObject({
      ok: true,
    });
    expect((await read(home)).plan.remarks).toMatchObject([{ state: 'accepted' }]);
  });

  it('is refused by another plan, and by the plan that it is itself', async () => {
    const path = home.backend.store.path() ?? '';
    const own = await serve(home.backend, 'review.bring', {
      revision: (await read(home)).revision,
      file: token(home, path),
    });
    expect(own).toMatchObject({ ok: false, error: { code: 'not-a-review', values: { problem: 'open-here' } } });
    await away.call('plan.new', { name: 'East' });
    const other = await serve(away.backend, 'review.bring', {
      revision: (await read(away)).revision,
      file: token(away, copy),
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'not-a-review', values: { problem: 'other-plan' } } });
  });
});

async function balanceOf(at: typeof home, territories: number): Promise<JobRequest> {
  const { plan } = await read(at);
  return {
    kind: 'balance',
    scenario: 1,
    role: 1,
    settings: { ...plan.settings.balance, territories },
    measures: [...plan.measures],
    starts: 1,
    iterations: 10_000,
    patience: null,
    mostTerritories: null,
    maxMoved: null,
    only: null,
  };
}
