import type { MaxMoved } from '../../core/edit/todays-territories.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import type { SetSlice } from './slice.ts';

/** What the balance panel asks for: the plan's own settings until the planner changes a field. */
export interface BalanceDraft {
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
}

/** The balance panel's fields while they differ from the plan; a run makes them the plan's. */
export interface DraftSlice {
  readonly draft: BalanceDraft | null;
  readonly setDraft: (draft: BalanceDraft | null) => void;
  readonly options: RunOptions;
  readonly setOptions: (change: Partial<RunOptions>) => void;
}

/** How a balance is run, besides what becomes part of the plan. */
export interface RunOptions {
  /** From how many seeds it is sought. */
  readonly starts: number;
  /** Up to how many territories, to choose from; null for the one number. */
  readonly mostTerritories: number | null;
  /** How much may change hands, of what (core/edit/todays-territories.ts); null for as much as it takes. */
  readonly maxMoved: MaxMoved | null;
  /** A start ends after so many iterations without a better plan; null for no such end. */
  readonly patience: number | null;
}

export function draftSlice(set: SetSlice<DraftSlice>): DraftSlice {
  return {
    draft: null,
    setDraft: (draft) => set({ draft }),
    options: { starts: 1, mostTerritories: null, maxMoved: null, patience: null },
    setOptions: (change) => set(({ options }) => ({ options: { ...options, ...change } })),
  };
}

/** The fields as they stand. A draft of measures the plan no longer has falls back to the plan. */
export function draftOf(plan: Plan, draft: BalanceDraft | null): BalanceDraft {
  const fits =
    draft &&
    draft.measures.length === plan.measures.length &&
    draft.measures.every((measure, m) => measure.key === plan.measures[m]?.key);
  return fits ? draft : { settings: plan.settings.balance, measures: plan.measures };
}

/** Why a balance cannot run with these fields; null where it can. */
export function draftProblem(plan: Plan, draft: BalanceDraft): 'no-units' | 'no-measure' | 'too-many' | null {
  if (plan.units.count === 0) return 'no-units';
  if (!draft.measures.some((measure) => measure.balanced)) return 'no-measure';
  return draft.settings.territories > plan.units.count ? 'too-many' : null;
}
