import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Plan } from '../../core/model/plan.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { REP_COLUMNS, wordsText } from '../../core/table/rep-edits.ts';
import type { Format } from '../text/format.ts';
import type { ListColumn, PlanList } from './list-column.ts';

/** The reps of a plan as a table: who they are, their capacity, and the territories they work in this scenario. */
export function repsList(plan: Plan, shown: ShownPart, i18n: I18n, format: Format): PlanList {
  const { reps } = plan;
  const territories = territoriesOfReps(plan, shown);
  const column = (id: string, title: string, width: string, of: (rep: Rep) => string): ListColumn => ({
    id,
    title,
    cells: { kind: 'text', at: (row) => (reps[row] ? of(reps[row]) : '') },
    width,
    editable: REP_COLUMNS.has(id),
  });
  return {
    name: 'reps',
    count: reps.length,
    key: 'id',
    renames: 'name',
    columns: [
      column('id', i18n._(msg`Id`), '88px', ({ id }) => id),
      column('name', i18n._(msg`Name`), 'minmax(136px, 1.4fr)', ({ name }) => name),
      {
        id: 'fte',
        title: i18n._(msg`FTE`),
        cells: { kind: 'number', at: (row) => reps[row]?.capacityFte ?? Number.NaN },
        width: 'minmax(96px, 0.6fr)',
        write: format.fte,
        summed: true,
        editable: true,
      },
      column('territories', i18n._(msg`Territories`), 'minmax(160px, 1.6fr)', ({ key }) => territories.get(key) ?? ''),
      column('startDate', i18n._(msg`First day`), '104px', ({ startDate }) => startDate ?? ''),
      column('level', i18n._(msg`Level`), 'minmax(88px, 0.7fr)', ({ level }) => level),
      column('segment', i18n._(msg`Segment`), 'minmax(96px, 0.8fr)', ({ segment }) => segment),
      column('skills', i18n._(msg`Skills`), 'minmax(112px, 1fr)', ({ skills }) => wordsText(skills)),
      column('languages', i18n._(msg`Languages`), 'minmax(112px, 1fr)', ({ languages }) => wordsText(languages)),
      column('manager', i18n._(msg`Manager`), 'minmax(112px, 1fr)', ({ manager }) => manager),
      column('email', i18n._(msg`E-mail`), 'minmax(144px, 1.2fr)', ({ email }) => email),
      column('crmUserId', i18n._(msg`CRM user id`), 'minmax(112px, 1fr)', ({ crmUserId }) => crmUserId),
    ],
  };
}

function territoriesOfReps(plan: Plan, { scenario, role }: ShownPart): ReadonlyMap<number, string> {
  const named = new Map(plan.territories.filter((one) => one.role === role).map(({ key, name }) => [key, name]));
  const found = new Map<number, string>();
  for (const seat of plan.scenarioTerritories) {
    const name = seat.scenario === scenario ? named.get(seat.territory) : undefined;
    if (name === undefined) continue;
    for (const { rep } of seat.reps) found.set(rep, found.has(rep) ? `${found.get(rep)}, ${name}` : name);
  }
  return found;
}
