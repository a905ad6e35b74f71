import { useLingui } from '@lingui/react/macro';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CompareView } from '../compare/compare-view.tsx';
import { TABS, type TabName } from '../state/tables-slice.ts';
import { TerritoryTable } from '../territories/territory-table.tsx';
import { useAppState } from '../use-app.ts';
import { AccountsTable, RepsTable, UnitsTable } from './plan-lists.tsx';

/** The tables below the map, one at a time: the map's equal for everybody who does not use the map. */
export function PlanTables() {
  const { t } = useLingui();
  const plan = useAppState((state) => state.plan);
  const table = useAppState((state) => state.table);
  const showTable = useAppState((state) => state.showTable);
  if (!plan) return null;
  const titles: Readonly<Record<TabName, string>> = {
    territories: t`Territories`,
    units: t`Units`,
    accounts: t`Accounts`,
    reps: t`Reps`,
    compare: t`Compare`,
  };
  return (
    <Tabs className="plan-tables" selectedKey={table} onSelectionChange={(key) => showTable(key as TabName)}>
      <TabList className="tab-list" aria-label={t`Tables`}>
        {TABS.map((name) => (
          <Tab key={name} id={name} className="tab">
            {titles[name]}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="territories" className="tab-panel">
        <TerritoryTable />
      </TabPanel>
      <TabPanel id="units" className="tab-panel">
        <UnitsTable plan={plan} />
      </TabPanel>
      <TabPanel id="accounts" className="tab-panel">
        <AccountsTable plan={plan} />
      </TabPanel>
      <TabPanel id="reps" className="tab-panel">
        <RepsTable plan={plan} />
      </TabPanel>
      <TabPanel id="compare" className="tab-panel">
        <CompareView plan={plan} />
      </TabPanel>
    </Tabs>
  );
}
