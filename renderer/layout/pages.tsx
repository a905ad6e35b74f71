import { useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { NUMBER_PAGES, PAGES, type PageName } from '../state/pages-slice.ts';
import { useAppState } from '../use-app.ts';

/** Whoever draws on the map does not wait for the pages of numbers. */
const NumbersPage = lazy(async () => ({ default: (await import('../numbers/numbers-page.tsx')).NumbersPage }));

/** The map with its tables, and beside it the pages of people and numbers. The map stays as it is while it is hidden. */
export function Pages({ map }: { readonly map: ReactNode }) {
  const { t } = useLingui();
  const page = useAppState((state) => state.page);
  const showPage = useAppState((state) => state.showPage);
  const titles: Readonly<Record<PageName, string>> = {
    map: t`Map`,
    workload: t`Workload`,
    size: t`Size`,
    match: t`Match`,
    quota: t`Quota`,
    pay: t`Pay`,
    forecast: t`Forecast`,
    scorecard: t`Scorecard`,
    routing: t`Routing`,
  };
  return (
    <Tabs className="pages" selectedKey={page} onSelectionChange={(key) => showPage(key as PageName)}>
      <TabList className="tab-list page-list" aria-label={t`Pages`}>
        {PAGES.map((name) => (
          <Tab key={name} id={name} className="tab">
            {titles[name]}
          </Tab>
        ))}
      </TabList>
      <div className="page-stack">
        <TabPanel id="map" className="page page-map" shouldForceMount>
          {map}
        </TabPanel>
        {NUMBER_PAGES.map((name) => (
          <TabPanel key={name} id={name} className="page">
            <Suspense fallback={null}>
              <NumbersPage page={name} />
            </Suspense>
          </TabPanel>
        ))}
      </div>
    </Tabs>
  );
}
