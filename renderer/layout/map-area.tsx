import { lazy, type ReactNode, Suspense, useState } from 'react';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { pickAt } from '../actions/pick-at.ts';
import { isOf, previewedPlan } from '../state/frontier-slice.ts';
import type { FramePoint } from '../state/tool-slice.ts';
import { themeOf } from '../state/view-slice.ts';
import { useApp, useAppState } from '../use-app.ts';
import { MapMenu } from './map-menu.tsx';
import { MapTip, type TipAt } from './map-tip.tsx';
import { MapTools } from './map-tools.tsx';
import { MoveCard } from './move-card.tsx';

/** The map is the larger half of the page's code: the rest of the screen does not wait for it. */
const MapView = lazy(async () => ({ default: (await import('../map/map-view.tsx')).MapView }));

/** The map with what is picked and hovered, in step with the table. */
export function MapArea() {
  const app = useApp();
  const { store } = app;
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const selectedUnits = useAppState((state) => state.pickedUnits);
  const hoveredTerritory = useAppState((state) => state.hoveredTerritory);
  const preview = useAppState((state) => state.preview);
  const locale = useAppState((state) => state.locale);
  const theme = useAppState(themeOf);
  const [tip, setTip] = useState<TipAt | null>(null);
  if (!plan) return null;

  const hover = (unit: number | null, account: number | null, at: FramePoint) => {
    setTip(unit === null && account === null ? null : { unit, account, point: at });
    const territory = unit === null ? 0 : (assignmentOf(plan, scenario, role)[unit] ?? 0);
    const to = territory === 0 ? null : (territory as TerritoryKey);
    const { tool, pickedUnits, pickedAccounts, setIntent, hoverTerritory } = store.getState();
    hoverTerritory(to);
    if (tool === 'target') setIntent(to === null ? null : { units: pickedUnits, accounts: pickedAccounts, to, at });
  };
  return (
    <div className="map-area">
      <Suspense fallback={null}>
        <MapView
          plan={previewedPlan(plan, preview)}
          scenario={scenario}
          role={role}
          selectedUnits={preview && isOf(plan, preview) ? preview.moved : selectedUnits}
          hoveredTerritory={hoveredTerritory}
          theme={theme}
          locale={locale}
          onPick={(under, held, at) => pickAt(app, under, held, at)}
          onHover={hover}
        />
      </Suspense>
      <MapTools />
      <MapMenu />
      <PointerCard tip={tip && <MapTip plan={plan} at={tip} />} />
    </div>
  );
}

/** Beside the pointer: what a move would do, else what is there. */
function PointerCard({ tip }: { readonly tip: ReactNode }) {
  const intent = useAppState((state) => state.intent);
  return intent ? <MoveCard intent={intent} /> : tip;
}
