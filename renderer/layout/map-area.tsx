import { lazy, Suspense, useState } from 'react';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { placeAccount } from '../actions/place-accounts.ts';
import type { PickedPlace } from '../map/attach-pointer.ts';
import { themeOf } from '../state/view-slice.ts';
import { useApp, useAppState } from '../use-app.ts';
import { type MapPoint, MapTip, type TipAt } from './map-tip.tsx';
import { PickedBar } from './picked-bar.tsx';

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
  const locale = useAppState((state) => state.locale);
  const theme = useAppState(themeOf);
  const [tip, setTip] = useState<TipAt | null>(null);
  if (!plan) return null;

  const pick = (unit: number | null, { add }: { readonly add: boolean }, at: PickedPlace) => {
    const { pickUnits, pickNothing, placing } = store.getState();
    if (placing !== null) placeAccount(app, placing, at.lat, at.lon);
    else if (unit !== null) pickUnits([unit], add);
    else if (!add) pickNothing();
  };
  const hover = (unit: number | null, account: number | null, point: MapPoint) => {
    setTip(unit === null && account === null ? null : { unit, account, point });
    const territory = unit === null ? 0 : (assignmentOf(plan, scenario, role)[unit] ?? 0);
    store.getState().hoverTerritory(territory === 0 ? null : (territory as TerritoryKey));
  };
  return (
    <div className="map-area">
      <Suspense fallback={null}>
        <MapView
          plan={plan}
          scenario={scenario}
          role={role}
          selectedUnits={selectedUnits}
          hoveredTerritory={hoveredTerritory}
          theme={theme}
          locale={locale}
          onPick={pick}
          onBox={(rows, add) => store.getState().pickUnits(rows, add)}
          onHover={hover}
        />
      </Suspense>
      <PickedBar />
      {tip && <MapTip plan={plan} at={tip} />}
    </div>
  );
}
