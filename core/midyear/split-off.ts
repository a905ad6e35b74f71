import type { Refusal } from '../edit/refusal.ts';
import type { RoleKey, TerritoryKey } from '../model/ids.ts';
import type { Draft } from './draft.ts';
import type { MidYearEvent, PartSeat } from './event.ts';
import type { Solver } from './least-change.ts';
import { seatParts } from './seat-parts.ts';
import { splitEvenly } from './split-evenly.ts';

/** A draft with new territories in it, and the territories that this divided. */
export interface SplitOff {
  readonly ok: true;
  readonly draft: Draft;
  readonly touched: readonly TerritoryKey[];
}

/**
 * Divides a territory by balance and says who works the new parts. Who joins gets half of the territory that is named,
 * or of the one with the highest load by its capacity. Refused as a split is, and as adding a rep is.
 */
export function splitOff(
  begun: Draft,
  role: RoleKey,
  event: Extract<MidYearEvent, { readonly kind: 'joins' | 'splits' }>,
  solver: Solver,
): SplitOff | Refusal {
  const parts: readonly PartSeat[] = event.kind === 'joins' ? [{ kind: 'new', rep: event.rep }] : event.parts;
  const divided = splitEvenly(begun, role, event.territory, parts.length + 1, solver);
  if (!divided.ok) return divided;
  const draft = seatParts(divided, role, parts);
  return draft.ok ? { ok: true, draft, touched: [divided.territory, ...divided.fresh] } : draft;
}
