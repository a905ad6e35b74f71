import type { DifferenceKind } from '../../core/edit/difference-rows.ts';
import type { DifferenceSummary } from '../../core/edit/difference-summary.ts';
import type { ImportRequest } from '../../core/edit/import-change.ts';
import type { Gone } from '../../core/edit/match-accounts.ts';
import { type Reimport, reimport } from '../../core/edit/reimport-change.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Steps } from '../../core/steps.ts';
import { Refused } from '../refused.ts';
import { type GiveWay, inSlices } from './in-slices.ts';

/** How rows that were read meet those of the plan. */
export interface ImportHow {
  /** `replace`: the list is the plan's from now on, and what its accounts were in goes; see core/edit/reimport-change.ts. */
  readonly mode: 'replace' | 'update' | 'add';
  /** With `update`: what becomes of accounts that are gone. */
  readonly gone: Gone;
}

/** Rows that were read, with what the import was asked for. */
export interface ReadRows {
  readonly rows: ImportedRows;
  readonly request: ImportRequest;
  readonly how: ImportHow;
}

/** What a held import would do to the plan as it is at a revision. */
export interface HeldDifference {
  readonly held: number;
  readonly revision: number;
  readonly difference: DifferenceSummary;
}

/** Rows that were read and wait to be applied; there is one place, and the next to come takes it. */
export interface HeldImports {
  hold(read: ReadRows): number;
  drop(held: number): void;
  /** Drops whatever is held: the plan it was read for is not open any more. */
  clear(): void;
  /** The rows that are held under a number. Throws `import-gone`. */
  of(held: number): ReadRows;
  /** What they would do to a plan; made once for each revision of it. Throws the refusal where they cannot be an update. */
  made(held: number, plan: Plan, revision: number, giveWay: GiveWay): Promise<Reimport>;
}

export interface DifferencePage {
  readonly kind: DifferenceKind;
  readonly from: number;
  readonly most: number;
}

export function createHeldImports(): HeldImports {
  let count = 0;
  let place: { readonly held: number; readonly read: ReadRows } | null = null;
  let made: { readonly held: number; readonly revision: number; readonly reimport: Reimport } | null = null;

  const of = (held: number): ReadRows => {
    if (place?.held !== held) throw new Refused('import-gone');
    return place.read;
  };
  return {
    hold: (read) => {
      place = { held: ++count, read };
      made = null;
      return count;
    },
    drop: (held) => {
      if (place?.held !== held) return;
      place = null;
      made = null;
    },
    clear: () => {
      place = null;
      made = null;
    },
    of,
    made: async (held, plan, revision, giveWay) => {
      const read = of(held);
      if (made?.held === held && made.revision === revision) return made.reimport;
      const reimport = await inSlices(reimportOf(plan, read), giveWay);
      of(held); // it may have been dropped meanwhile
      made = { held, revision, reimport };
      return reimport;
    },
  };
}

/** The rows as an update of the plan. Throws the refusal where they cannot be one. */
function* reimportOf(plan: Plan, { rows, request, how }: ReadRows): Steps<Reimport> {
  if (how.mode === 'replace') throw new Refused('invalid-request', { what: 'mode' });
  const result = yield* reimport(plan, rows, { ...request, mode: how.mode, gone: how.gone });
  if (!result.ok) throw new Refused(result.code, result.values);
  return result;
}
