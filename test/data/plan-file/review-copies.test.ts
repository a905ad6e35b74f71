import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import { squash } from '../../../core/edit/squash.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { bringIn } from '../../../core/review-round/bring-in.ts';
import { copyChange } from '../../../core/review-round/copy-change.ts';
import { createPlanFile, openPlanFile, type PlanFile } from '../../../data/plan-file/plan-file.ts';
import { finishReviewCopy } from '../../../data/plan-file/review-copy.ts';
import { readReviewFile } from '../../../data/plan-file/review-file.ts';
import { corners, proposal } from '../../core/review-round/reviewed.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { aRemark, instant, uid } from '../../support/review-records.ts';
import { NOW, second } from './later-schema.ts';
import { aFolder, codeOf, contentDigests, opened, withDatabase } from './plan-folder.ts';
import { moving, renaming } from './some-plans.ts';

const send = {
  kind: 'send-for-review',
  uid: uid(1),
  scenario: WORKING,
  role: FIELD_SALES,
  at: instant(0),
  sentTo: 'Ana',
  message: 'Please look',
  territories: [],
} as const;

/** The plan of `corners` with some history, sent to Ana; both files, the copy closed. */
async function sentFile(folder = aFolder()): Promise<{ file: PlanFile; copy: string; folder: string }> {
  const plan = corners();
  const file = createPlanFile(join(folder, 'plan.evenfield'), plan);
  file.snapshot('Nobody else’s business');
  file.edit(renaming(plan, 'The secret name'));
  file.undo();
  const copy = join(folder, 'copy.evenfield');
  await sendTo(file, copy);
  return { file, copy, folder };
}

async function sendTo(file: PlanFile, path: string): Promise<void> {
  const plan = file.read();
  const sent = changeOf(plan, send);
  if (!sent.ok) throw new Error(sent.code);
  const after = applyChange(plan, sent.change);
  const round = after.rounds.find((one) => one.uid === send.uid);
  if (!round) throw new Error('The round is there.');
  const whole = await file.copyForReview(path);
  finishReviewCopy(whole, path, squash(sent.change, copyChange(after, round), sent.change.note));
  file.edit(sent.change);
}

/** Says something in a file, as the store does. */
function say(path: string, n: number, units: readonly number[], to: number): void {
  const file = opened(path);
  const result = changeOf(file.read(), proposal(n, units, to));
  if (!result.ok) throw new Error(result.code);
  file.edit(result.change);
  file.close();
}

describe('a review copy', () => {
  it('is the same plan, marked, without its history, its snapshots, and whatever they held', async () => {
    const { file, copy, folder } = await sentFile();
    const reviewed = opened(copy);
    expect(reviewed.planUid).toBe(file.planUid);
    expect(reviewed.read()).toEqual({ ...corners(), rounds: [{ ...file.read().rounds[0], copy: true }] });
    expect(reviewed.historySteps()).toEqual([]);
    expect(reviewed.snapshots()).toEqual([]);
    expect(reviewed.check()).toEqual({ ok: true, problems: [] });
    expect(codeOf(() => reviewed.undo())).toBe('nothing-to-undo');
    reviewed.close();
    file.close();
    expect(readFileSync(copy).includes('The secret name')).toBe(false);
    expect(readFileSync(join(folder, 'plan.evenfield')).includes('The secret name')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['copy.evenfield', 'plan.evenfield']);
  });

  it('takes remarks, and refuses what is no remark, whoever asks', async () => {
    const { file, copy } = await sentFile();
    file.close();
    say(copy, 11, [30], 1);
    const reviewed = opened(copy);
    const plan = reviewed.read();
    expect(codeOf(() => reviewed.edit(renaming(plan, 'North')))).toBe('review-copy');
    expect(codeOf(() => reviewed.edit(moving([30], [2], [1])))).toBe('review-copy');
    expect(reviewed.read()).toEqual(plan);
    reviewed.undo();
    expect(reviewed.read().remarks).toEqual([]);
    reviewed.close();
  });

  it('comes back into the plan, which stays open meanwhile, and is not touched itself', async () => {
    const { file, copy, folder } = await sentFile();
    say(copy, 11, [30], 1);
    const before = contentDigests(copy);
    const bytes = readFileSync(copy);
    const read = readReviewFile(copy, folder);
    expect(read.planUid).toBe(file.planUid);
    const brought = bringIn(file.read(), read);
    if (!brought.ok) throw new Error(brought.code);
    file.edit(brought.change);
    expect(file.read().remarks).toMatchObject([{ uid: uid(11), units: ['u2'], to: 1 }]);
    expect(file.check().ok).toBe(true);
    file.close();
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    expect(contentDigests(copy)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['copy.evenfield', 'plan.evenfield']);
  });

  it('that cannot be written leaves nothing behind', async () => {
    const { file, folder } = await sentFile();
    const plan = file.read();
    const [round] = plan.rounds;
    if (!round) throw new Error('The round is there.');
    for (const [path, code] of [
      [join(folder, 'none', 'b.evenfield'), 'folder-unwritable'],
      [file.path, 'file-busy'],
    ] as const)
      await expect(file.copyForReview(path)).rejects.toMatchObject({ code });
    // What cannot be applied leaves the copy of the pages no more than the target.
    const whole = await file.copyForReview(join(folder, 'b.evenfield'));
    const none: PlanChange = {
      ...copyChange(plan, round),
      records: [{ kind: 'rounds', before: { ...round, sentTo: 'Nobody' }, after: null }],
    };
    expect(() => finishReviewCopy(whole, join(folder, 'b.evenfield'), none)).toThrow();
    file.close();
    expect(readdirSync(folder).sort()).toEqual(['copy.evenfield', 'plan.evenfield']);
  });

  it('stays as it was said when an earlier version of the plan comes back', async () => {
    const { file, copy, folder } = await sentFile();
    say(copy, 11, [30], 1);
    const brought = bringIn(file.read(), readReviewFile(copy, folder));
    if (!brought.ok) throw new Error(brought.code);
    file.edit(brought.change);
    const said = file.read().remarks;
    file.restore(1);
    expect(file.read().remarks).toEqual(said);
    expect(file.read().rounds).toHaveLength(1);
    file.close();
  });
});

describe('a file that is to be brought in', () => {
  const codeOfFile = (path: string) => codeOf(() => readReviewFile(path, aFolder()));

  it('is checked as any plan is: what is none, is damaged or has foreign parts is refused', async () => {
    const { file, copy, folder } = await sentFile();
    file.close();
    const other = join(folder, 'other.evenfield');
    writeFileSync(other, 'not a plan at all');
    expect(codeOfFile(other)).toBe('not-a-plan');
    expect(codeOfFile(join(folder, 'none.evenfield'))).toBe('file-missing');
    copyFileSync(copy, other);
    withDatabase(other, (db) => db.exec('CREATE TRIGGER t AFTER INSERT ON remark BEGIN SELECT 1; END'));
    expect(codeOfFile(other)).toBe('plan-foreign-schema');
    copyFileSync(copy, other);
    withDatabase(other, (db) => db.exec("UPDATE review_round SET sent_to = 'Mallory'"));
    expect(codeOfFile(other)).toBe('plan-damaged');
  });

  it('from a newer version is refused with the version, and from an earlier one read without changing it', async () => {
    const folder = aFolder();
    const newer = join(folder, 'newer.evenfield');
    createPlanFile(newer, corners()).close();
    withDatabase(newer, (db) => db.pragma(`user_version = ${NOW + 1}`));
    expect(codeOfFile(newer)).toBe('plan-too-new');
    expect(second.version).toBe(NOW + 1);
    const older = join(folder, 'older.evenfield');
    copyFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'plans', 'schema-10.evenfield'), older);
    const bytes = readFileSync(older);
    expect(readReviewFile(older, folder)).toMatchObject({ rounds: [], remarks: [], signOffs: [] });
    expect(readFileSync(older).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['newer.evenfield', 'older.evenfield']);
  });

  it('is not the plan that is open', async () => {
    const { file } = await sentFile();
    expect(codeOfFile(file.path)).toBe('not-a-review');
    file.close();
  });

  it.each([
    ['a text without end', { text: 'x'.repeat(4_001) }],
    ['a name without end', { author: 'x'.repeat(201) }],
    ['units without end', { units: Array.from({ length: 10_001 }, (_, i) => `u${i}`) }],
    ['a time that is none', { at: '9999' }],
    ['a uid that is none', { uid: '../../etc/passwd' }],
    ['a state that is none', { state: 'done' as never }],
    ['a key that is none', { territory: -5 as never }],
  ])('has remarks as they can be made: %s is refused as damage', (_, given) => {
    const path = join(aFolder(), 'hostile.evenfield');
    const hostile: Plan = { ...corners(), remarks: [aRemark(given)] };
    createPlanFile(path, hostile).close();
    expect(codeOfFile(path)).toBe('plan-damaged');
    const result = openPlanFile(path);
    if (result.status === 'refused') return;
    expect(codeOf(() => result.file.read())).toBe('plan-damaged');
    result.file.close();
  });

  it('with more remarks than there may be is refused before they are read', async () => {
    const path = join(aFolder(), 'hostile.evenfield');
    const remarks = Array.from({ length: 5_001 }, (_, i) => aRemark({ uid: uid(i) }));
    createPlanFile(path, { ...corners(), remarks }).close();
    expect(codeOfFile(path)).toBe('not-a-review');
  });
});
