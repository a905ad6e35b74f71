import type { RowCommand } from '../edit/command.ts';
import { atHome } from '../edit/rep-homes.ts';
import { groupLevels, groupsAt } from '../model/hierarchy.ts';
import type { LevelKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { FixedCentre, ScenarioTerritory } from '../model/territory.ts';
import { BY_HAND } from '../quota/method.ts';
import { periodLabel } from '../quota/period-label.ts';
import { isColour } from '../redraw/recolour-territory.ts';
import type { ShownPart } from '../select/groups.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type CellEdit, type CellFault, LOCKED, type PlannedEdits, plainWord, yesOrNo } from './planned-edits.ts';
import { teamWriter, typedTeam } from './team-text.ts';
import { placeText, typedMoney, typedNumber, typedPlace } from './typed-values.ts';

/** Columns of the table of territories whose cells can be changed, besides the lock and the group of a level. */
export const TERRITORY_COLUMNS = {
  name: 'name',
  reps: 'reps',
  quota: 'quota',
  byHand: 'quota-by-hand',
  centre: 'centre',
  colour: 'colour',
} as const;

/** What a cell of fixed centres says besides a place: where the rep lives, and where the centre is now. */
export const CENTRE_WORDS = { home: 'home', here: 'here' } as const;

/** Id of the column for the group of a level. */
export function levelColumn(level: LevelKey): string {
  return `level-${level}`;
}

/** A name in a plan is no longer. */
export const LONGEST_NAME = 200;

/**
 * Edits of the table of territories: name, reps with their shares, quota (given by hand; blank gives it back to the
 * split), lock, fixed centre, colour, and the region each rolls up to. Rows are those of `totals`. What a cell says
 * already changes nothing, as it is written there: a copied table that is pasted back leaves the plan as it is.
 */
export function territoryEdits(
  plan: Plan,
  shown: ShownPart,
  totals: TerritoryTotals,
  edits: readonly CellEdit[],
): PlannedEdits {
  const faults: { edit: CellEdit; fault: CellFault }[] = [];
  const commands: RowCommand[] = [];
  const rows = new Set<number>();
  const locked = new Map<boolean, TerritoryKey[]>();
  const parents = new Map<TerritoryKey | null, TerritoryKey[]>();
  const seats = new Map(
    plan.scenarioTerritories
      .filter(({ scenario }) => scenario === shown.scenario)
      .map((seat) => [seat.territory, seat]),
  );
  const quotas = new Map(edits.filter(({ column }) => column === TERRITORY_COLUMNS.quota).map((e) => [e.row, e.text]));
  const desk: Desk = { plan, shown, totals, seats, quotas, teamText: teamWriter(plan) };
  for (const edit of edits) {
    const territory = totals.territories[edit.row] as TerritoryKey;
    const asked = askedBy(desk, edit, territory);
    if (typeof asked === 'string') faults.push({ edit, fault: asked });
    else if (asked !== null) {
      rows.add(edit.row);
      if (asked.kind === 'lock') gather(locked, asked.locked, territory);
      else if (asked.kind === 'parent') gather(parents, asked.parent, territory);
      else commands.push(asked);
    }
  }
  const { scenario, role } = shown;
  for (const [on, territories] of locked)
    commands.push({ kind: 'lock-territories', scenario, role, territories, locked: on });
  for (const [parent, territories] of parents) commands.push({ kind: 'set-parent', territories, parent });
  return { commands, rows: rows.size, faults };
}

interface Desk {
  readonly plan: Plan;
  readonly shown: ShownPart;
  readonly totals: TerritoryTotals;
  readonly seats: ReadonlyMap<TerritoryKey, ScenarioTerritory>;
  /** What is typed as quota, by row. */
  readonly quotas: ReadonlyMap<number, string>;
  readonly teamText: ReturnType<typeof teamWriter>;
}

/** Commands that many territories share are made once for all of them. */
type Asked =
  | RowCommand
  | { readonly kind: 'lock'; readonly locked: boolean }
  | { readonly kind: 'parent'; readonly parent: TerritoryKey | null };

/** What one cell asks for; null where it says what is so already, a word for why it cannot be. */
function askedBy(desk: Desk, { column, text, row }: CellEdit, territory: TerritoryKey): Asked | CellFault | null {
  const { plan, shown, seats } = desk;
  const { scenario } = shown;
  const seat = seats.get(territory);
  const record = plan.territories.find(({ key }) => key === territory);
  if (!record || !seat) return 'fixed-column';
  switch (column) {
    case TERRITORY_COLUMNS.name: {
      const name = text.trim();
      if (name === '') return 'blank';
      if (name.length > LONGEST_NAME) return 'too-long';
      return name === record.name ? null : { kind: 'rename-territory', territory, name };
    }
    case TERRITORY_COLUMNS.reps: {
      if (plainWord(text) === plainWord(desk.teamText(seat.reps))) return null;
      const reps = typedTeam(text, plan);
      return typeof reps === 'string' ? reps : { kind: 'set-territory-reps', scenario, territory, reps };
    }
    case TERRITORY_COLUMNS.quota:
    case TERRITORY_COLUMNS.byHand:
      return quotaOf(desk, { column, text, row }, territory);
    case TERRITORY_COLUMNS.centre:
      return centreOf(desk, text, row, seat);
    case TERRITORY_COLUMNS.colour: {
      const colour = typedNumber(text) - 1;
      if (!isColour(colour)) return 'not-a-colour';
      return colour === record.colour ? null : { kind: 'recolour-territory', territory, colour };
    }
    case LOCKED: {
      const on = yesOrNo(text);
      if (on === null) return 'not-yes-or-no';
      return on === seat.locked ? null : { kind: 'lock', locked: on };
    }
    default:
      return parentOf(desk, column, text, record.parent);
  }
}

function quotaOf(
  { plan, shown, quotas }: Desk,
  { column, text, row }: CellEdit,
  territory: TerritoryKey,
): Asked | CellFault | null {
  const { scenario } = shown;
  const period = periodLabel(plan.settings);
  const now = plan.quotas.find(
    (quota) => quota.scenario === scenario && quota.territory === territory && quota.period === period,
  );
  const isGiven = now?.method === BY_HAND;
  const set = (quotaMinor: number | null): Asked => ({ kind: 'set-quota', scenario, territory, quotaMinor });
  if (column === TERRITORY_COLUMNS.quota) {
    if (text.trim() === '') return isGiven ? set(null) : null;
    const minor = typedMoney(text, plan.settings.currency);
    if (minor === null) return 'not-money';
    return minor === now?.quotaMinor ? null : set(minor);
  }
  const on = yesOrNo(text);
  if (on === null) return 'not-yes-or-no';
  if (on === isGiven) return null;
  if (!on) return set(null);
  const typed = typedMoney(quotas.get(row) ?? '', plan.settings.currency);
  if (typed !== null && typed !== now?.quotaMinor) return null;
  return now ? set(now.quotaMinor) : 'no-quota';
}

function centreOf(
  { plan, totals, shown }: Desk,
  text: string,
  row: number,
  seat: ScenarioTerritory,
): Asked | CellFault | null {
  const { territory } = seat;
  const fix = (fixed: FixedCentre | null): Asked => ({
    kind: 'fix-centre',
    scenario: shown.scenario,
    territory,
    fixed,
  });
  const said = plainWord(text);
  if (said === '') return seat.fixedCentre ? fix(null) : null;
  if (said === CENTRE_WORDS.home) {
    const rep = atHome(seat.reps, plan.reps);
    return rep ? fix({ lat: rep.homeLat, lon: rep.homeLon }) : 'no-home';
  }
  if (said === CENTRE_WORDS.here) {
    const [lat, lon] = [totals.centreLat[row] ?? Number.NaN, totals.centreLon[row] ?? Number.NaN];
    return Number.isFinite(lat) && Number.isFinite(lon) ? fix({ lat, lon }) : 'not-a-place';
  }
  const place = typedPlace(text);
  if (!place) return 'not-a-place';
  const { fixedCentre: now } = seat;
  return now && placeText(now.lat, now.lon) === placeText(place.lat, place.lon) ? null : fix(place);
}

/** The lowest level above the territories is what they roll up to; the groups of higher ones hold each other. */
function parentOf(
  { plan, shown }: Desk,
  column: string,
  text: string,
  parent: TerritoryKey | null,
): Asked | CellFault | null {
  const [lowest] = groupLevels(plan);
  if (!lowest || column !== levelColumn(lowest.key)) return 'fixed-column';
  const said = plainWord(text);
  const groups = groupsAt(plan, shown.role, lowest.key);
  if (said === plainWord(groups.find(({ key }) => key === parent)?.name ?? '')) return null;
  const byId = groups.find(({ id }) => plainWord(id) === said);
  const [byName, other] = groups.filter(({ name }) => plainWord(name) === said);
  if (said !== '' && !byId && !byName) return 'unknown-region';
  if (!byId && other) return 'ambiguous-region';
  const next = said === '' ? null : ((byId ?? byName)?.key ?? null);
  return next === parent ? null : { kind: 'parent', parent: next };
}

function gather<K>(lists: Map<K, TerritoryKey[]>, at: K, territory: TerritoryKey): void {
  const list = lists.get(at);
  if (list) list.push(territory);
  else lists.set(at, [territory]);
}
