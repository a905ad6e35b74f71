import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { measureLimits } from '../../core/fairness/limit-status.ts';
import { groupAbove, groupLevels, groupsAt } from '../../core/model/hierarchy.ts';
import type { RoleKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { plainWord } from '../../core/table/planned-edits.ts';
import { teamText } from '../../core/table/team-text.ts';
import { CENTRE_WORDS, levelColumn, TERRITORY_COLUMNS } from '../../core/table/territory-edits.ts';
import { placeText } from '../../core/table/typed-values.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';
import { type CellChoice, type ListColumn, listedTexts } from '../tables/list-column.ts';
import { TeamCell } from './team-cell.tsx';

/** Who works a territory; several with their shares. */
export function repsColumn(plan: Plan, rows: readonly TerritoryRow[], i18n: I18n): ListColumn {
  const { reps } = plan;
  return {
    id: TERRITORY_COLUMNS.reps,
    title: i18n._(msg`Rep`),
    cells: listedTexts(rows.map(({ team }) => teamText(team, plan))),
    width: 'minmax(108px, 1fr)',
    editable: true,
    choices: () => reps.map(repChoice(reps)),
    groupName: (name) => (name < 0 ? i18n._(msg`vacant`) : null),
    show: (row) => <TeamCell team={rows[row]?.team ?? []} />,
  };
}

function repChoice(reps: Plan['reps']): (rep: Rep) => CellChoice {
  const names = new Map<string, number>();
  for (const { name } of reps) names.set(plainWord(name), (names.get(plainWord(name)) ?? 0) + 1);
  return ({ id, name }) => ({
    text: names.get(plainWord(name)) === 1 ? name : id,
    code: id === name ? '' : id,
    name,
  });
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
export function levelsColumns(plan: Plan, role: RoleKey, rows: readonly TerritoryRow[]): ListColumn[] {
  const levels = groupLevels(plan);
  return levels.flatMap(({ key, name }, rung): ListColumn[] => {
    const groups = groupsAt(plan, role, key);
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
        ...(rung === 0 ? { editable: true, choices: () => chosen } : {}),
      },
    ];
  });
}

/** Who leads the region of a territory, or what is above it; else who its first rep reports to. None where nobody is. */
export function managerColumns(plan: Plan, shown: ShownPart, rows: readonly TerritoryRow[], i18n: I18n): ListColumn[] {
  const leads = new Map(
    plan.scenarioTerritories
      .filter(({ scenario }) => scenario === shown.scenario)
      .map(({ territory, reps: [first] }) => [territory, first?.rep]),
  );
  const levels = groupLevels(plan).map(({ key }) => groupAbove(plan, key));
  const managerOf = ({ key, team }: TerritoryRow) => {
    const leader = levels.map((above) => leads.get(above.get(key) as TerritoryKey)).find((rep) => rep !== undefined);
    const rep = plan.reps.find((one) => one.key === (leader ?? team[0]?.rep));
    if (!rep || leader !== undefined) return rep?.name ?? '';
    return plan.reps.find(({ id }) => id === rep.manager)?.name || rep.manager;
  };
  const managers = listedTexts(rows.map(managerOf));
  if (managers.names.length === 0) return [];
  return [{ id: 'manager', title: i18n._(msg`Manager`), cells: managers, width: 'minmax(108px, 0.9fr)' }];
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
