import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOfImport } from '../../core/edit/import-change.ts';
import { isEmpty } from '../../core/edit/is-empty.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { Plan } from '../../core/model/plan.ts';
import { createPlanFile, openPlanFile, type PlanFile } from '../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../data/plan-file/plan-file-error.ts';
import { Refused } from '../refused.ts';
import type { Backups, Changed, Snapshot, StoreCallName, StoreInput, StoreOutput } from './store-calls.ts';

/** How a call is followed while it runs. */
export type Watch = (done: number, total: number) => void;

export type PlanStore = {
  readonly [N in StoreCallName]: (input: StoreInput<N>, watch: Watch) => StoreOutput<N> | Promise<StoreOutput<N>>;
};

interface OpenPlanFile {
  readonly file: PlanFile;
  /** What the file holds; replaced with every change. */
  plan: Plan;
  /** Where a backup goes when the plan is closed; null where none is asked for. */
  readonly backups: string | null;
  readonly openedAt: number;
}

/** What the store thread does: one plan file is open, and the plan in memory is always what the file holds. */
export function createPlanStore(): PlanStore {
  let open: OpenPlanFile | null = null;

  const opened = (): OpenPlanFile => {
    if (!open) throw new Refused('no-plan');
    return open;
  };
  const snapshot = ({ file, plan }: OpenPlanFile): Snapshot => ({
    revision: file.revision,
    plan,
    history: file.historyEnds(),
    path: file.path,
    readOnly: file.readOnly,
  });
  /** Takes the place of the plan that is open, which is closed only when the new one stands. */
  const show = (file: PlanFile, { backups, backupOnClose }: Backups): Snapshot => {
    const next = {
      file,
      plan: readOrClose(file),
      backups: backupOnClose ? backups : null,
      openedAt: file.revision,
    };
    closeOpen();
    open = next;
    return snapshot(next);
  };
  const changed = (at: OpenPlanFile, change: PlanChange, revision: number): Changed => {
    at.plan = change.batches.length > 0 ? at.file.read() : applyChange(at.plan, change);
    return { revision, change, history: at.file.historyEnds() };
  };
  const written = (at: OpenPlanFile, change: PlanChange): Changed => {
    // The plan is as asked already: nothing to write, and nothing to undo.
    if (isEmpty(change)) return { revision: at.file.revision, change, history: at.file.historyEnds() };
    return changed(at, change, at.file.edit(change).revision);
  };
  const expect = (at: OpenPlanFile, revision: number) => {
    if (at.file.revision !== revision) throw new Refused('plan-changed');
  };

  return {
    create: ({ path, plan, replace, ...backups }) => {
      if (replace) {
        if (open && resolve(open.file.path) === resolve(path)) closeOpen();
        rmSync(path, { force: true });
      }
      return show(createPlanFile(path, plan, { backups: backups.backups }), backups);
    },
    open: ({ path, ...backups }) => {
      if (open && resolve(open.file.path) === resolve(path)) return snapshot(open);
      const result = openPlanFile(path, { backups: backups.backups });
      if (result.status === 'refused') throw new Refused(result.code, result.values);
      return show(result.file, backups);
    },
    read: () => snapshot(opened()),
    edit: ({ revision, command }) => {
      const at = opened();
      expect(at, revision);
      const result = changeOf(at.plan, command);
      if (!result.ok) throw new Refused(result.code, result.values);
      return written(at, result.change);
    },
    keep: ({ revision, change }) => {
      const at = opened();
      expect(at, revision);
      return written(at, change);
    },
    keepImport: async ({ rows, request, cancel }, watch) => {
      const at = opened();
      const flag = new Int32Array(cancel);
      const edit = changeOfImport(at.plan, rows, request);
      const { change, revision } = await at.file.writeImport(rows, edit, {
        isCancelled: () => Atomics.load(flag, 0) !== 0,
        progress: watch,
        pause: () => new Promise((go) => setImmediate(go)),
      });
      return { ...changed(at, change, revision), ownersIgnored: edit.ownersIgnored };
    },
    undo: () => {
      const at = opened();
      const { change, revision } = at.file.undo();
      return changed(at, change, revision);
    },
    redo: () => {
      const at = opened();
      const { change, revision } = at.file.redo();
      return changed(at, change, revision);
    },
    history: () => opened().file.historySteps(),
    check: () => opened().file.check(),
    saveCopy: ({ path }) => {
      opened().file.saveCopy(path);
      return {};
    },
    close: () => {
      closeOpen();
      return {};
    },
  };

  function closeOpen(): void {
    const closing = open;
    open = null;
    if (!closing) return;
    backUp(closing);
    closing.file.close();
  }
}

/** What was worked on is worth a backup; a full disk must not keep a plan from being closed. */
function backUp({ file, backups, openedAt }: OpenPlanFile): void {
  if (backups === null || file.readOnly) return;
  try {
    if (file.revision !== openedAt) file.backup(backups);
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
  }
}

/** A file whose rows cannot be read must not stay open: it would count as busy. */
function readOrClose(file: PlanFile): Plan {
  try {
    return file.read();
  } catch (error) {
    file.close();
    throw error;
  }
}
