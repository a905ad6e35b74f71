import { withRecords } from '../../core/edit/apply-change.ts';
import { differenceRows } from '../../core/edit/difference-rows.ts';
import { differenceSummary } from '../../core/edit/difference-summary.ts';
import { changeOfImport, type ImportChange, type RowsToWrite } from '../../core/edit/import-change.ts';
import { changeOfLeads } from '../../core/edit/leads-change.ts';
import { quotasOfRows } from '../../core/edit/live-quotas.ts';
import { type HandPlace, placeByHand } from '../../core/edit/place-by-hand.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { changeOfResults } from '../../core/edit/results-change.ts';
import { uniteAccounts } from '../../core/edit/unite-accounts.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ImportControl } from '../../data/plan-file/import-rows.ts';
import type { PlanFile } from '../../data/plan-file/plan-file.ts';
import type { WholePlan } from '../../data/plan-file/read-plan.ts';
import type { Following } from '../../data/plan-file/write-followed.ts';
import { Refused } from '../refused.ts';
import type { HeldDifference, HeldImports } from './held-imports.ts';
import { type GiveWay, givingWay, inSlices, turn } from './in-slices.ts';
import type { PlanStore, Watch } from './plan-store.ts';
import { isCancelled, stopFlags } from './stop-flags.ts';
import type { Changed, Imported, StoreInput } from './store-calls.ts';
import { type UnitAt, unitAt } from './unit-at.ts';

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
  /** Takes a written change into the plan in memory; `read` is the plan with it, where it was read already. */
  changed(open: O, change: PlanChange, read?: Plan): Changed;
  /** What was read of the open file as the plan in memory has it. */
  inMemory(open: O, whole: WholePlan): Plan;
  /** Says that work on an import has begun, or that it has ended; as often ended as begun. */
  writing(is: boolean): void;
}

type ImportCalls = Pick<
  PlanStore,
  | 'keepImport'
  | 'keepLeads'
  | 'keepResults'
  | 'placeAccounts'
  | 'uniteAccounts'
  | 'holdImport'
  | 'heldRows'
  | 'heldDifference'
  | 'applyHeld'
  | 'dropHeld'
>;

/** Writes rows to the open file, and what follows from them. */
type WriteWork = (control: ImportControl, following: Following | null) => Promise<{ readonly change: PlanChange }>;

/** The calls of the store thread that bring rows into the plan, at once or after they were looked at. */
export function importCalls<O extends Open>(store: ImportingStore<O>, held: HeldImports): ImportCalls {
  /** Of the last unit set in which accounts were put on the map: there is one place, and the next set takes it. */
  let finder: { readonly at: O; readonly batch: BatchKey; readonly find: UnitAt } | null = null;

  const openedFor = (path: string): O => {
    const at = store.opened();
    if (at.file.path !== path) throw new Refused('plan-changed');
    return at;
  };
  /** No other plan is opened as long as this one is being worked on. */
  const staying = async <T>(work: () => Promise<T>): Promise<T> => {
    store.writing(true);
    try {
      return await work();
    } finally {
      store.writing(false);
    }
  };
  /** What is made of the plan as it is; made anew where it was edited meanwhile. */
  const madeOf = async <T>(at: O, make: (plan: Plan, revision: number) => Promise<T>) => {
    for (;;) {
      const revision = store.revisionOf(at);
      const made = await make(at.plan, revision);
      if (store.opened() !== at) throw new Refused('plan-changed');
      if (store.revisionOf(at) === revision) return { made, revision };
    }
  };
  const madeOfHeld = (at: O, number: number, cancel: SharedArrayBuffer = stopFlags()) =>
    madeOf(at, (plan, revision) => held.made(number, plan, revision, givingWay(new Int32Array(cancel))));
  const summary = async (at: O, number: number, cancel?: SharedArrayBuffer): Promise<HeldDifference> => {
    const { how } = held.of(number);
    const { made, revision } = await madeOfHeld(at, number, cancel);
    return { held: number, revision, difference: differenceSummary(at.plan, made, how.gone) };
  };
  const unitFinder = async (at: O, giveWay: GiveWay): Promise<UnitAt> => {
    const batch = at.plan.unitSet?.batch;
    if (batch === undefined) throw new Refused('invalid-request', { what: 'units' });
    if (finder?.at !== at || finder.batch !== batch) {
      finder = { at, batch, find: await inSlices(unitAt(at.plan, at.file.shapes(batch)), giveWay) };
    }
    return finder.find;
  };
  const written = async (at: O, cancel: SharedArrayBuffer, watch: Watch, work: WriteWork): Promise<Changed> => {
    const flags = new Int32Array(cancel);
    let read: Plan | undefined;
    // Live quotas follow from the rows, so that the plan is read before its step ends, and not once more behind it.
    const following: Following = (whole) => {
      const plan = store.inMemory(at, whole);
      const records = quotasOfRows(plan);
      read = withRecords(plan, records);
      return records;
    };
    const follows = at.plan.quotaPlans.some(({ live }) => live) ? following : null;
    const control = { isCancelled: () => isCancelled(flags), progress: watch, pause: turn };
    const { change } = await work(control, follows);
    return store.changed(at, change, read);
  };
  const write = async (at: O, rows: RowsToWrite, edit: ImportChange, cancel: SharedArrayBuffer, watch: Watch) => {
    const changed = await written(at, cancel, watch, (control, following) =>
      at.file.writeImport(rows, edit, control, following),
    );
    return { ...changed, ownersIgnored: edit.ownersIgnored };
  };
  const update = async (at: O, number: number, cancel: SharedArrayBuffer, watch: Watch, asked?: number) => {
    const { how } = held.of(number);
    const { made, revision } = await madeOfHeld(at, number, cancel);
    if (asked !== undefined && asked !== revision) throw new Refused('plan-changed');
    const difference = differenceSummary(at.plan, made, how.gone);
    // What the list says already is not written again: there would be nothing to undo.
    const nothing = { ...made.edit.change, records: [] };
    const done = made.same
      ? { ...store.changed(at, nothing), ownersIgnored: 0 }
      : await write(at, made.rows, made.edit, cancel, watch);
    held.drop(number);
    return { ...done, difference };
  };

  return {
    keepImport: ({ path, cancel, ...read }, watch) => {
      const at = openedFor(path);
      return staying(async (): Promise<Imported> => {
        if (read.how.mode !== 'replace' && at.plan.unitSet) {
          const number = held.hold(read);
          return update(at, number, cancel, watch).finally(() => held.drop(number));
        }
        const giveWay = givingWay(new Int32Array(cancel));
        const edit = await madeOf(at, (plan) => inSlices(changeOfImport(plan, read.rows, read.request), giveWay));
        return { ...(await write(at, read.rows, edit.made, cancel, watch)), difference: null };
      });
    },
    keepLeads: ({ path, cancel, leads, request }, watch) => {
      const at = openedFor(path);
      const edit = changeOfLeads(at.plan, request);
      if (!edit.ok) throw new Refused(edit.code, edit.values);
      return staying(() =>
        written(at, cancel, watch, (control, following) => at.file.writeLeads(leads, edit.change, control, following)),
      );
    },
    keepResults: ({ path, cancel, results, fileName }, watch) => {
      const at = openedFor(path);
      const edit = changeOfResults(results, fileName);
      return staying(() =>
        written(at, cancel, watch, (control, following) => at.file.writeResults(results, edit, control, following)),
      );
    },
    placeAccounts: ({ revision, places }, watch) => {
      const at = store.opened();
      store.expect(at, revision);
      const cancel = stopFlags();
      const giveWay = givingWay(new Int32Array(cancel));
      return staying(async (): Promise<Imported> => {
        const located = inUnits(at.plan, places, await unitFinder(at, giveWay));
        const made = await inSlices(placeByHand(at.plan, located), giveWay);
        if (!made.ok) throw new Refused(made.code, made.values);
        store.expect(at, revision);
        return { ...(await write(at, made.rows, made.edit, cancel, watch)), difference: null };
      });
    },
    uniteAccounts: ({ revision, unions }, watch) => {
      const at = store.opened();
      store.expect(at, revision);
      const cancel = stopFlags();
      return staying(async (): Promise<Imported> => {
        const made = await inSlices(uniteAccounts(at.plan, unions), givingWay(new Int32Array(cancel)));
        if (!made.ok) throw new Refused(made.code, made.values);
        store.expect(at, revision);
        return { ...(await write(at, made.rows, made.edit, cancel, watch)), difference: null };
      });
    },
    holdImport: async ({ path, cancel, ...read }) => {
      const at = openedFor(path);
      const number = held.hold(read);
      try {
        return await summary(at, number, cancel);
      } catch (refusal) {
        held.drop(number);
        throw refusal;
      }
    },
    heldDifference: ({ held: number }) => summary(store.opened(), number),
    heldRows: async ({ held: number, ...page }) => {
      const at = store.opened();
      const { made } = await madeOfHeld(at, number);
      return differenceRows(at.plan, made.merged, made.difference, page);
    },
    applyHeld: ({ held: number, revision, cancel }, watch) => {
      const at = store.opened();
      held.of(number);
      store.expect(at, revision);
      return staying(() => update(at, number, cancel, watch, revision));
    },
    dropHeld: ({ held: number }) => {
      held.drop(number);
      return {};
    },
  };
}

/** Places with the rows of their units. Throws `place-outside` where one is far from all. */
function inUnits({ unitSet }: Plan, places: StoreInput<'placeAccounts'>['places'], find: UnitAt): HandPlace[] {
  return places.map((place) => {
    const unit = find(place.lat, place.lon);
    if (unit < 0 && unitSet?.kind !== 'points') throw new Refused('place-outside', { lat: place.lat, lon: place.lon });
    return { ...place, unit };
  });
}
