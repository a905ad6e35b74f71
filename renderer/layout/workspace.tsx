import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, useState } from 'react';
import { Splitter } from '../controls/splitter.tsx';
import { PlanTables } from '../tables/plan-tables.tsx';
import { useAppState } from '../use-app.ts';
import { EmptyState } from './empty-state.tsx';
import { MapArea } from './map-area.tsx';
import { Pages } from './pages.tsx';
import { ReviewBanner } from './review-banner.tsx';
import { SidePanels } from './side-panels.tsx';

const SIDE = { usual: 348, least: 300, most: 560 };
const TABLE = { usual: 296, least: 96, most: 720 };

/** The pages, of which the first is the map with the tables below it, and the panels at the end of the line. */
export function Workspace() {
  const { t } = useLingui();
  const hasPlan = useAppState((state) => state.plan !== null);
  const hasUnits = useAppState((state) => (state.plan?.units.count ?? 0) > 0);
  const [side, setSide] = useState(SIDE.usual);
  const [table, setTable] = useState(TABLE.usual);
  if (!hasPlan || !hasUnits) return <EmptyState />;
  return (
    <div className="workspace">
      <main className="workspace-main">
        <ReviewBanner />
        <Pages
          map={
            <>
              <MapArea />
              <Splitter label={t`Height of the table`} axis="block" size={table} limits={TABLE} onResize={setTable} />
              <section className="workspace-table" aria-label={t`Tables`} style={{ blockSize: table }}>
                <PlanTables />
              </section>
            </>
          }
        />
      </main>
      <aside className="workspace-side" aria-label={t`Panels`} style={{ '--side': `${side}px` } as CSSProperties}>
        <Splitter label={t`Width of the panels`} axis="inline" size={side} limits={SIDE} onResize={setSide} />
        <div className="workspace-panels">
          <SidePanels />
        </div>
      </aside>
    </div>
  );
}
