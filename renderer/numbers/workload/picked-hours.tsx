import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { rowsWhere } from '../../../core/model/rows-where.ts';
import { selectedWork } from '../../../core/workload/selected-work.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useAppState, useFormat } from '../../use-app.ts';
import type { WorkloadFacts } from './use-workload.ts';

/** The hours of what is selected on the map or in a table: accounts, or the accounts of units. */
export function PickedHours({ facts: { plan, totals, workload } }: { readonly facts: WorkloadFacts }) {
  const { t } = useLingui();
  const format = useFormat();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const units = useAppState((state) => state.pickedUnits);
  const accounts = useAppState((state) => state.pickedAccounts);
  const rows = useMemo(() => {
    if (accounts.length > 0 || units.length === 0) return accounts;
    const picked = new Uint8Array(plan.units.count);
    for (const unit of units) picked[unit] = 1;
    return rowsWhere(plan.accounts.count, (account) => picked[plan.accounts.unit[account] as number] === 1);
  }, [plan, units, accounts]);
  const work = useMemo(
    () => selectedWork(plan, scenario, role, rows, { workload, territories: totals.territories }),
    [plan, scenario, role, rows, workload, totals],
  );
  if (units.length === 0 && accounts.length === 0) {
    return (
      <>
        <p className="hint">
          <Trans>Select accounts or units on the map or in a table to see what they take.</Trans>
        </p>
        <div className="acts">
          <CommandButton command="page.map">{t`Go to the map`}</CommandButton>
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        {units.length > 0 && (
          <>
            <Plural value={units.length} one="# unit" other="# units" />
            {' · '}
          </>
        )}
        <Plural value={work.accounts} one="# account" other="# accounts" />
        {' · '}
        <Plural value={Math.round(work.visits)} one="# visit a year" other="# visits a year" />
      </p>
      <dl className="figures picked-hours">
        <Figure name={t`Call hours`} hours={format.index(work.calls)} />
        <Figure name={t`Preparation`} hours={format.index(work.preparation)} />
        <Figure name={t`Part in travel`} hours={format.index(work.travel)} />
        <Figure name={t`Hours a year`} hours={format.index(work.calls + work.preparation + work.travel)} />
      </dl>
    </>
  );
}

function Figure({ name, hours }: { readonly name: string; readonly hours: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{hours}</dd>
    </div>
  );
}
