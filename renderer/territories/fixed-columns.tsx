import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { measureLimits } from '../../core/fairness/limit-status.ts';
import { groupAbove, groupLevels, groupsAt } from '../../core/model/hierarchy.ts';
import type { RepKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { repWriter, teamWriter } from '../../core/table/team-text.ts';
import { CENTRE_WORDS, levelColumn, TERRITORY_COLUMNS } from '../../core/table/territory-edits.ts';
import { placeText } from '../../core/table/typed-values.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';
import { type ListColumn, listedTexts } from '../tables/list-column.ts';
import { TeamCell } from './team-cell.tsx';

/** Who works a territory; several with their shares. */
export function repsColumn(plan: Plan, rows: readonly TerritoryRow[], i18n: I18n): ListColumn {
  const { reps } = plan;
  const write = teamWriter(plan);
  const chosen = () => {
    const called = repWriter(reps);
    return reps.map((rep) => ({ text: called(rep), code: rep.id === rep.name ? '' : rep.id, name: rep.name }));
  };
  return {
    id: TERRITORY_COLUMNS.reps,
    title: i18n._(msg`Rep`),
    cells: listedTexts(rows.map(({ team }) => write(team))),
    width: 'minmax(108px, 1fr)',
    editable: true,
    choices: chosen,
    groupName: (name) => (name < 0 ? i18n._(msg`vacant`) : null),
    show: (row) => <TeamCell team={rows[row]?.team ?? []} />,
  };
}

/** Whether the balanced measures are within their limits. */
export function limitsColumn(plan: Plan, totals: TerritoryTotals, i18n: I18n): ListColumn {
  const limits = measureLimits({ plan, totals }).filter((_, m) => plan.measures[m]?.balanced);
  const on = (row: number, side: number) => limits.some((limit) => limit.side[row] === side);
  return {
    id: 'limits',
    title: i18n._(msg`Limits`),
    cells: {
      kind: 'listed',
      names: [
        i18n._(msg`within`),
        i18n._(msg`below a limit`),
        i18n._(msg`above a limit`),
        i18n._(msg`below and above`),
      ],
      at: (row) => (limits.length === 0 ? -1 : (on(row, -1) ? 1 : 0) + (on(row, 1) ? 2 : 0)),
    },
    width: 'minmax(112px, 0.8fr)',
  };
}

/** Per level that has groups the one a territory rolls up to; that of the lowest can be changed. */
export function levelsColumns(plan: Plan, shown: ShownPart, rows: readonly TerritoryRow[]): ListColumn[] {
  const levels = groupLevels(plan);
  const leader = leadersOf(plan, shown);
  return levels.flatMap(({ key, name }, rung): ListColumn[] => {
    const groups = groupsAt(plan, shown.role, key);
    if (groups.length === 0) return [];
    const above = groupAbove(plan, key);
    const places = new Map(groups.map((group, place) => [group.key, place]));
    const place = (row: number) => places.get(above.get(rows[row]?.key as TerritoryKey) as TerritoryKey) ?? -1;
    const chosen = groups.map((group) => ({ text: group.id, code: group.id, name: group.name }));
    return [
      {
        id: levelColumn(key),
        title: name,
        cells: { kind: 'listed', names: groups.map((group) => group.name), at: place },
        width: 'minmax(108px, 0.9fr)',
        groupName: (at) => {
          const group = groups[at];
          const led = group && leader(group.key);
          return group && led ? `${group.name} · ${led.name}` : null;
        },
        ...(rung === 0 ? { editable: true, choices: () => chosen } : {}),
      },
    ];
  });
}

/** Who leads the region of a territory, or what is above it; else who its first rep reports to. None where nobody is. */
export function managerColumns(plan: Plan, shown: ShownPart, rows: readonly TerritoryRow[], i18n: I18n): ListColumn[] {
  const leader = leadersOf(plan, shown);
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const byId = new Map(plan.reps.map((rep) => [rep.id, rep]));
  const levels = groupLevels(plan).map(({ key }) => groupAbove(plan, key));
  const managerOf = ({ key, team }: TerritoryRow) => {
    const led = levels.map((above) => leader(above.get(key))).find((rep) => rep !== undefined);
    if (led) return led.name;
    const manager = reps.get(team[0]?.rep as RepKey)?.manager ?? '';
    return byId.get(manager)?.name || manager;
  };
  const managers = listedTexts(rows.map(managerOf));
  if (managers.names.length === 0) return [];
  return [{ id: 'manager', title: i18n._(msg`Manager`), cells: managers, width: 'minmax(108px, 0.9fr)' }];
}

/** Who leads a group in the scenario on screen. */
function leadersOf(plan: Plan, { scenario }: ShownPart): (group: TerritoryKey | undefined) => Rep | undefined {
  const seats = plan.scenarioTerritories.filter((seat) => seat.scenario === scenario);
  const leads = new Map(seats.map(({ territory, reps: [first] }) => [territory, first?.rep]));
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  return (group) => reps.get(leads.get(group as TerritoryKey) as RepKey);
}

/** Where a balance has to build a territory; blank where its centre is free. */
export function centreColumn(plan: Plan, shown: ShownPart, rows: readonly TerritoryRow[], i18n: I18n): ListColumn {
  const seats = plan.scenarioTerritories.filter(({ scenario }) => scenario === shown.scenario);
  const fixed = new Map(seats.map(({ territory, fixedCentre }) => [territory, fixedCentre]));
  return {
    id: TERRITORY_COLUMNS.centre,
    title: i18n._(msg`Fixed centre`),
    cells: {
      kind: 'text',
      at: (row) => {
        const at = fixed.get(rows[row]?.key as TerritoryKey);
        return at ? placeText(at.lat, at.lon) : '';
      },
    },
    width: '152px',
    editable: true,
    unsearched: true,
    choices: () => [
      { text: CENTRE_WORDS.home, code: CENTRE_WORDS.home, name: i18n._(msg`at the home of the rep`) },
      { text: CENTRE_WORDS.here, code: CENTRE_WORDS.here, name: i18n._(msg`where the centre is`) },
    ],
  };
}

/** The number of its colour in the palette, from 1. */
export function colourColumn(rows: readonly TerritoryRow[], i18n: I18n): ListColumn {
  const of = (row: number) => (rows[row]?.colour ?? -1) % TERRITORY_PALETTE.length;
  return {
    id: TERRITORY_COLUMNS.colour,
    title: i18n._(msg`Colour`),
    cells: { kind: 'text', at: (row) => String(of(row) + 1) },
    width: '84px',
    editable: true,
    colour: of,
    choices: () =>
      TERRITORY_PALETTE.map((_, colour) => {
        const number = colour + 1;
        return { text: String(number), code: '', name: i18n._(msg`Colour ${number}`), colour };
      }),
  };
}
