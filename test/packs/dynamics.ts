import { check, listOf, type PackFiles } from './faults.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isGuid = (text = '') => GUID.test(text);
/** Quarters, months from January, halves, the year, periods of thirteen. */
const PERIODS = new Set([
  ...[1, 2, 3, 4],
  ...Array.from({ length: 12 }, (_, m) => 101 + m),
  ...[201, 202, 301],
  ...Array.from({ length: 13 }, (_, p) => 401 + p),
]);

/** What is wrong with files for Dynamics 365, by the tables of the reference; it knows nothing of how they are made. */
export function dynamicsFaults(files: PackFiles): string[] {
  const faults: string[] = [];
  const list = (name: string, header: string) => listOf(files, name, header.split(','), faults);
  const territories = list('territory.csv', 'territoryid,name,managerid,parentterritoryid,description');
  check(faults, 'territory.csv', territories, {
    'id is none': ({ territoryid }) => territoryid === '' || isGuid(territoryid),
    'name is blank or too long': ({ name = '' }) => name.length > 0 && name.length <= 200,
    'manager is none': ({ managerid }) => managerid === '' || isGuid(managerid),
    'parent is none': ({ parentterritoryid }) => parentterritoryid === '' || isGuid(parentterritoryid),
  });
  const seen = new Set<string>();
  for (const { territoryid = '', parentterritoryid = '', name } of territories.rows) {
    if (parentterritoryid !== '' && !seen.has(parentterritoryid))
      faults.push(`territory.csv: ${name} comes before its parent`);
    seen.add(territoryid);
  }
  check(faults, 'account.csv', list('account.csv', 'accountid,territoryid,ownerid'), {
    'account is none': ({ accountid }) => isGuid(accountid),
    'territory is not in territory.csv': ({ territoryid = '' }) => seen.has(territoryid),
    'owner is none': ({ ownerid }) => ownerid === '' || isGuid(ownerid),
  });
  check(
    faults,
    'rollback-territory.csv',
    list('rollback-territory.csv', 'territoryid,name,managerid,parentterritoryid,description'),
    {
      'territory is not in the organisation': ({ territoryid }) => isGuid(territoryid),
      'name is blank or too long': ({ name = '' }) => name.length > 0 && name.length <= 200,
      'manager is none': ({ managerid }) => managerid === '' || isGuid(managerid),
    },
  );
  for (const name of ['account.csv', 'rollback-account.csv']) {
    const ids = list(name, 'accountid,territoryid,ownerid').rows.map(({ accountid }) => accountid);
    if (new Set(ids).size !== ids.length) faults.push(`${name}: an account stands twice`);
  }
  check(faults, 'rollback-account.csv', list('rollback-account.csv', 'accountid,territoryid,ownerid'), {
    'account is none': ({ accountid }) => isGuid(accountid),
    'nothing goes back': ({ territoryid, ownerid }) => isGuid(territoryid) || isGuid(ownerid),
  });
  const goals = list(
    'goal.csv',
    'title,goalownerid,metricid,fiscalyear,fiscalperiod,isfiscalperiodgoal,targetmoney,goalstartdate,goalenddate,consideronlygoalownersrecords,rolluponlyfromchildgoals',
  );
  check(faults, 'goal.csv', goals, {
    'title is blank or too long': ({ title = '' }) => title.length > 0 && title.length <= 100,
    'owner is none': ({ goalownerid }) => isGuid(goalownerid),
    'metric is none': ({ metricid }) => isGuid(metricid),
    'period is none': ({ isfiscalperiodgoal, fiscalperiod, fiscalyear, goalstartdate = '', goalenddate = '' }) =>
      isfiscalperiodgoal === 'true'
        ? PERIODS.has(Number(fiscalperiod)) && Number(fiscalyear) >= 1970 && Number(fiscalyear) <= 2038
        : isfiscalperiodgoal === 'false' && goalstartdate < goalenddate,
    'amount is none': ({ targetmoney = '' }) => /^\d+(\.\d+)?$/.test(targetmoney),
    'what counts is not said': ({ consideronlygoalownersrecords = '' }) =>
      ['true', 'false'].includes(consideronlygoalownersrecords),
  });
  return faults;
}
