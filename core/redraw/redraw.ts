import type { Note } from '../edit/note.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { assertNever } from '../invariant.ts';
import { rowOfKey, territoryWith } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { RedrawCommand, RedrawOf } from './command.ts';
import { createTerritory } from './create-territory.ts';
import { deleteTerritories } from './delete-territories.ts';
import { dissolveTerritory, reassignTerritory } from './dissolve-territory.ts';
import { fillHoles } from './fill-holes.ts';
import { joinParts } from './find-parts.ts';
import { type Ground, groundOf } from './ground.ts';
import { growTerritory } from './grow-territory.ts';
import { mergeTerritories } from './merge-territories.ts';
import { isColour } from './recolour-territory.ts';
import { nameOf, type Redrawn } from './redrawn.ts';
import { splitByLine } from './split-by-line.ts';
import { swapBorder } from './swap-border.ts';
import { trimTerritory } from './trim-territory.ts';

/** The one change that a shape tool makes of a plan, or why it cannot. */
export function redraw(
  plan: Plan,
  command: RedrawCommand,
): { readonly ok: true; readonly change: PlanChange } | Refusal {
  if (command.kind === 'recolour-territory') return recolour(plan, command);
  const ground = groundOf(plan, command.scenario, command.role, command.families);
  if (!ground) return refused('invalid-request', { what: 'scenario' });
  const redrawn = redrawnBy(ground, command);
  if (!redrawn.ok) return redrawn;
  const { moves, records } = redrawn;
  const change = { note: noteOf(ground, command, redrawn), moves: moves ? [moves] : [], records, batches: [] };
  return { ok: true, change };
}

/** What a tool would do, without the note: for a look before it is done. */
export function redrawnBy(
  ground: Ground,
  command: Exclude<RedrawCommand, RedrawOf<'recolour-territory'>>,
): Redrawn | Refusal {
  switch (command.kind) {
    case 'create-territory': {
      const { keys } = ground.plan.units;
      const rows = [...new Set(command.units)].map((unit) => rowOfKey(keys, unit)).sort((a, b) => a - b);
      if (rows.some((row) => row < 0)) return refused('invalid-request', { what: 'unit' });
      return createTerritory(ground, { rows, name: command.name });
    }
    case 'merge-territories':
      return mergeTerritories(ground, command);
    case 'dissolve-territory':
      return dissolveTerritory(ground, command);
    case 'delete-territories':
      return deleteTerritories(ground, [...new Set(command.territories)]);
    case 'split-by-line':
      return splitByLine(ground, command);
    case 'grow-territory':
      return growTerritory(ground, command);
    case 'trim-territory':
      return trimTerritory(ground, command);
    case 'swap-border':
      return swapBorder(ground, command);
    case 'fill-holes':
      return fillHoles(ground, command.territory);
    case 'join-parts':
      return joinParts(ground, command.territory);
    case 'reassign-territory':
      return reassignTerritory(ground, command.territory);
    default:
      return assertNever(command);
  }
}

function recolour(plan: Plan, { territory, colour }: RedrawOf<'recolour-territory'>) {
  const before = territoryWith(plan, territory);
  if (!before) return refused('invalid-request', { what: 'territory' });
  if (!isColour(colour)) return refused('invalid-request', { what: 'colour' });
  const note: Note = { code: 'recoloured-territory', values: { territory: before.name } };
  const records = recordChanges('territories', [before], [{ ...before, colour }]);
  return { ok: true as const, change: { note, moves: [], records, batches: [] } };
}

function noteOf(
  ground: Ground,
  command: Exclude<RedrawCommand, RedrawOf<'recolour-territory'>>,
  redrawn: Redrawn,
): Note {
  const { locked, holding, named = 0, kin = 0 } = redrawn.left;
  const { along = 0 } = redrawn;
  const units = (redrawn.moves?.units.length ?? 0) - along;
  const left = {
    ...(along > 0 ? { along } : {}),
    ...(locked > 0 ? { locked } : {}),
    ...(kin > 0 ? { kin } : {}),
    ...(holding > 0 ? { holding } : {}),
  };
  const name = (territory: number) => nameOf(ground, territory);
  switch (command.kind) {
    case 'create-territory':
      return { code: 'created-territory', values: { units, territory: createdName(redrawn), ...left } };
    case 'merge-territories':
      return {
        code: 'merged-territories',
        values: { territories: new Set(command.territories).size, units, territory: name(command.into), ...left },
      };
    case 'delete-territories':
      return {
        code: 'deleted-territories',
        values: { territories: new Set(command.territories).size, territory: name(command.territories[0] ?? 0) },
      };
    case 'split-by-line':
      return { code: 'split-territory', values: { territory: name(command.territory), parts: 2, ...left } };
    case 'dissolve-territory': {
      const values = { units, territory: name(command.territory), ...left, ...(named > 0 ? { named } : {}) };
      return { code: 'dissolved-territory', values };
    }
    case 'swap-border':
      return { code: 'swapped-border', values: { units, a: name(command.a), b: name(command.b), ...left } };
    case 'fill-holes':
      return { code: 'filled-holes', values: { units, territory: name(command.territory ?? 0), ...left } };
    default: {
      const code = CODES[command.kind];
      return { code, values: { units, territory: name(command.territory), ...left } };
    }
  }
}

const CODES = {
  'grow-territory': 'grown-territory',
  'trim-territory': 'trimmed-territory',
  'join-parts': 'joined-parts',
  'reassign-territory': 'reassigned-territory',
} as const;

function createdName({ records }: Redrawn): string {
  const created = records.find((record) => record.kind === 'territories');
  return created?.kind === 'territories' ? (created.after?.name ?? '') : '';
}
