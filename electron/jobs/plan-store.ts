import { rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { applyChange } from '../../core/edit/apply-change.ts';
import { isEmpty } from '../../core/edit/is-empty.ts';
import { keepAsScenario } from '../../core/edit/keep-as-scenario.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { planLeads } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import { lightResults } from '../../core/model/results.ts';
import type { MadeByRun } from '../../data/plan-file/edit-plan.ts';
import { createPlanFile, openPlanFile, type PlanFile } from '../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../data/plan-file/plan-file-error.ts';
import type { WholePlan } from '../../data/plan-file/read-plan.ts';
import { Refused } from '../refused.ts';
import { createHeldImports } from './held-imports.ts';
import type { Backups, Changed, Snapshot, StoreCallName, StoreInput, StoreOutput } from './store-calls.ts';
import { historyCalls } from './store-history.ts';
import { importCalls } from './store-imports.ts';
import { neighbourCalls } from './store-neighbours.ts';
import { reviewCalls } from './store-review.ts';

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
  /** The file's revision when it was opened, and what it is called outside. */
  readonly openedAt: number;
  readonly shownAs: number;
}

/** What the store thread does: one plan file is open, and the plan in memory is always what the file holds. */
export function createPlanStore(): PlanStore {
  let open: OpenPlanFile | null = null;
  let importing = 0;
  let highest = -1;

  /**
   * The revision as the rest of the program knows it. No two plans that were open here share one, so that a change
   * made for one plan can never be taken for a change of the next.
   */
  const revisionOf = ({ file, openedAt, shownAs }: OpenPlanFile): number => {
    const revision = shownAs + file.revision - openedAt;
    highest = Math.max(highest, revision);
    return revision;
  };
  const opened = (): OpenPlanFile => {
    if (!open) throw new Refused('no-plan');
    return open;
  };
  const snapshot = (at: OpenPlanFile): Snapshot => ({
    revision: revisionOf(at),
    plan: at.plan,
    history: at.file.historyEnds(),
    path: at.file.path,
    readOnly: at.file.readOnly,
    newer: at.file.newer,
  });
  /** Takes the place of the plan that is open, which is closed only when the new one stands. */
  const show = (file: PlanFile, { backups, backupOnClose }: Backups): Snapshot => {
    const next = {
      file,
      plan: readOrClose(file),
      backups: backupOnClose ? backups : null,
      openedAt: file.revision,
      shownAs: Math.max(file.revision, highest + 1),
    };
    closeOpen();
    open = next;
    return snapshot(next);
  };
  const changed = (at: OpenPlanFile, change: PlanChange, read?: Plan): Changed => {
    const plan = read ?? (change.batches.length > 0 ? planIn(at.file) : applyChange(at.plan, change));
    at.plan = { ...plan, given: at.file.givenIds };
    return { revision: revisionOf(at), change, history: at.file.historyEnds() };
  };
  const written = (at: OpenPlanFile, change: PlanChange, made?: MadeByRun): Changed => {
    // Where the plan is as asked already there is nothing to write, and nothing to undo.
    if (!isEmpty(change)) at.file.edit(change, made);
    else if (made) at.file.remember(made);
    return changed(at, change);
  };
  const expect = (at: OpenPlanFile, revision: number) => {
    if (revisionOf(at) !== revision) throw new Refused('plan-changed');
  };

  const held = createHeldImports();
  const writing = (is: boolean) => {
    importing += is ? 1 : -1;
  };
  const imports = importCalls<OpenPlanFile>({ opened, revisionOf, expect, changed, inMemory, writing }, held);

  /** A plan that is being written to by an import stays until that has ended. */
  const leave = () => {
    if (open && importing > 0) throw new Refused('file-busy', { file: basename(open.file.path) });
  };

  return {
    create: ({ path, plan, replace, ...backups }) => {
      leave();
      if (replace) {
        if (open && resolve(open.file.path) === resolve(path)) closeOpen();
        rmSync(path, { force: true });
      }
      return show(createPlanFile(path, plan, { backups: backups.backups }), backups);
    },
    open: ({ path, ...backups }) => {
      if (open && resolve(open.file.path) === resolve(path)) return snapshot(open);
      leave();
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
    keep: ({ revision, change, made }) => {
      const at = opened();
      expect(at, revision);
      return written(at, change, made);
    },
    keepAsScenario: ({ revision, unkept, name }) => {
      const at = opened();
      expect(at, revision);
      const result = keepAsScenario(at.plan, unkept, name);
      if (!result.ok) throw new Refused(result.code, result.values);
      return written(at, result.change);
    },
    ...imports,
    ...historyCalls({ opened, changed }),
    ...neighbourCalls(opened),
    ...reviewCalls({ opened, expect, written }),
    leads: () => ({ leads: opened().file.leads(opened().plan) }),
    shapes: ({ batch }) => ({ shapes: opened().file.shapes(batch) }),
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
    held.clear();
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

/** The plan in a file. */
function planIn(file: PlanFile): Plan {
  return inMemory({ file }, file.read());
}

/** What was read of a file, as light as it can cross to the threads that ask for it. */
function inMemory({ file }: Pick<OpenPlanFile, 'file'>, whole: WholePlan): Plan {
  const plan = { ...whole, given: file.givenIds };
  return lightResults(plan.leads ? { ...plan, leads: planLeads(plan.leads) } : plan);
}

/** A file whose rows cannot be read must not stay open: it would count as busy. */
function readOrClose(file: PlanFile): Plan {
  try {
    return planIn(file);
  } catch (error) {
    file.close();
    throw error;
  }
}
