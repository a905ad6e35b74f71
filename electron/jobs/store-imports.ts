import { changeOfImport, type ImportChange, type RowsToWrite } from '../../core/edit/import-change.ts';
import { changeOfLeads } from '../../core/edit/leads-change.ts';
import { placeByHand } from '../../core/edit/place-by-hand.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ImportControl } from '../../data/plan-file/import-rows.ts';
import type { PlanFile } from '../../data/plan-file/plan-file.ts';
import { Refused } from '../refused.ts';
import type { HeldImports } from './held-imports.ts';
import type { PlanStore, Watch } from './plan-store.ts';
import { stopFlags } from './stop-flags.ts';
import type { Changed, Imported } from './store-calls.ts';

/** A plan file that is open, as far as imports look at it. */
interface Open {
  readonly file: PlanFile;
  readonly plan: Plan;
}

/** What the calls about imports need of the store they belong to. */
export interface ImportingStore<O extends Open> {
  opened(): O;
  revisionOf(open: O): number;
  /** Throws `plan-changed` where the plan is not at that revision any more. */
  expect(open: O, revision: number): void;
  /** Takes a written change into the plan in memory. */
  changed(open: O, change: PlanChange): Changed;
  /** Says that an import is being written, or that it has ended. */
  writing(is: boolean): void;
}

type ImportCalls = Pick<
  PlanStore,
  'keepImport' | 'keepLeads' | 'placeAccounts' | 'holdImport' | 'heldRows' | 'heldDifference' | 'applyHeld' | 'dropHeld'
>;

/** Writes rows to the open file. */
type WriteWork = (control: ImportControl) => Promise<{ readonly change: PlanChange }>;

/** The calls of the store thread that bring rows into the plan, at once or after they were looked at. */
export function importCalls<O extends Open>(store: ImportingStore<O>, held: HeldImports): ImportCalls {
  const openedFor = (path: string): O => {
    const at = store.opened();
    if (at.file.path !== path) throw new Refused('plan-changed');
    return at;
  };
  const written = async (at: O, cancel: SharedArrayBuffer, watch: Watch, work: WriteWork): Promise<Changed> => {
    const flag = new Int32Array(cancel);
    store.writing(true);
    try {
      const { change } = await work({
        isCancelled: () => Atomics.load(flag, 0) !== 0,
        progress: watch,
        pause: () => new Promise((go) => setImmediate(go)),
      });
      return store.changed(at, change);
    } finally {
      store.writing(false);
    }
  };
  const write = async (at: O, rows: RowsToWrite, edit: ImportChange, cancel: SharedArrayBuffer, watch: Watch) => {
    const changed = await written(at, cancel, watch, (control) => at.file.writeImport(rows, edit, control));
    return { ...changed, ownersIgnored: edit.ownersIgnored };
  };
  const update = async (at: O, number: number, cancel: SharedArrayBuffer, watch: Watch): Promise<Imported> => {
    const revision = store.revisionOf(at);
    const { rows, edit, same } = held.made(number, at.plan, revision);
    const { difference } = held.summary(number, at.plan, revision);
    // What the list says already is not written again: there would be nothing to undo.
    const nothing = { ...edit.change, records: [] };
    const done = same
      ? { ...store.changed(at, nothing), ownersIgnored: 0 }
      : await write(at, rows, edit, cancel, watch);
    held.drop(number);
    return { ...done, difference };
  };

  return {
    keepImport: async ({ path, cancel, ...read }, watch) => {
      const at = openedFor(path);
      if (read.how.mode !== 'replace' && at.plan.unitSet) {
        const number = held.hold(read);
        return update(at, number, cancel, watch).finally(() => held.drop(number));
      }
      const edit = changeOfImport(at.plan, read.rows, read.request);
      return { ...(await write(at, read.rows, edit, cancel, watch)), difference: null };
    },
    keepLeads: ({ path, cancel, leads, request }, watch) => {
      const at = openedFor(path);
      const edit = changeOfLeads(at.plan, request);
      if (!edit.ok) throw new Refused(edit.code, edit.values);
      return written(at, cancel, watch, (control) => at.file.writeLeads(leads, edit.change, control));
    },
    placeAccounts: async ({ revision, places }, watch) => {
      const at = store.opened();
      store.expect(at, revision);
      const made = placeByHand(at.plan, places);
      if (!made.ok) throw new Refused(made.code, made.values);
      return { ...(await write(at, made.rows, made.edit, stopFlags(), watch)), difference: null };
    },
    holdImport: ({ path, ...read }) => {
      const at = openedFor(path);
      const number = held.hold(read);
      try {
        return held.summary(number, at.plan, store.revisionOf(at));
      } catch (refusal) {
        held.drop(number);
        throw refusal;
      }
    },
    heldDifference: ({ held: number }) => {
      const at = store.opened();
      return held.summary(number, at.plan, store.revisionOf(at));
    },
    heldRows: ({ held: number, ...page }) => {
      const at = store.opened();
      return held.page(number, at.plan, store.revisionOf(at), page);
    },
    applyHeld: ({ held: number, revision, cancel }, watch) => {
      const at = store.opened();
      held.of(number);
      store.expect(at, revision);
      return update(at, number, cancel, watch);
    },
    dropHeld: ({ held: number }) => {
      held.drop(number);
      return {};
    },
  };
}
