import { useLingui } from '@lingui/react/macro';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import type { Locale } from '../../core/text/locale.ts';
import { useApp } from '../use-app.ts';
import { attachPointer } from './attach-pointer.ts';
import { createMap } from './create-map.ts';
import { DotsLayer } from './dots-layer.ts';
import { planExtent } from './extent.ts';
import type { Theme } from './map-colours.ts';
import { MapFurniture } from './map-furniture.tsx';
import { ABOVE_DOTS, mapStyle } from './style.ts';
import { MapSync } from './sync.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

export interface MapViewProps {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly selectedUnits: Int32Array;
  readonly hoveredTerritory: TerritoryKey | null;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly onPick: (unit: number | null, modifiers: { readonly add: boolean }) => void;
  readonly onBox: (units: Int32Array, add: boolean) => void;
  readonly onHover: (
    unit: number | null,
    account: number | null,
    point: { readonly x: number; readonly y: number },
  ) => void;
}

interface Drawn {
  readonly map: MapLibre;
  readonly sync: MapSync;
}

/** The map. Everything it does can be done in the table too; it is an application of its own to a screen reader. */
export function MapView(props: MapViewProps) {
  const { t } = useLingui();
  const { map: handle } = useApp();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const { plan, scenario, role, selectedUnits, theme } = props;
  // The places decide where the plan lies: a plan that only changed stays in view as it is.
  const places = plan.accounts.count > 0 ? plan.accounts : plan.units;

  useEffect(() => {
    const place = container.current;
    if (!place) return;
    let gone = false;
    let map: MapLibre | null = null;
    let detach = () => {};
    void createMap(place, latest.current.theme).then((created) => {
      map = created;
      if (gone) return created.remove();
      const layer = new DotsLayer();
      created.addLayer(layer, ABOVE_DOTS);
      const sync = new MapSync(created, layer);
      detach = attachPointer(created, sync, latest);
      created.on('idle', () => place.setAttribute('data-idle', 'true'));
      created.on('movestart', () => place.setAttribute('data-idle', 'false'));
      setDrawn({ map: created, sync });
    });
    return () => {
      gone = true;
      detach();
      map?.remove();
    };
  }, []);

  useEffect(() => {
    if (!drawn) return;
    container.current?.setAttribute('data-idle', 'false');
    void drawn.sync.show({ plan, scenario, role, selectedUnits, theme }).then(() => {
      container.current?.setAttribute('data-painted', String(drawn.sync.painted));
      drawn.map.triggerRepaint();
    });
  }, [drawn, plan, scenario, role, selectedUnits, theme]);

  useEffect(() => {
    if (drawn) repaint(drawn.map, theme);
  }, [drawn, theme]);

  useEffect(() => {
    if (!drawn) return;
    const { map } = drawn;
    const showWholePlan = () => showExtent(map, places);
    handle.current = { zoomIn: () => map.zoomIn(), zoomOut: () => map.zoomOut(), showWholePlan };
    showWholePlan();
    return () => {
      handle.current = null;
    };
  }, [drawn, handle, places]);

  return (
    <div className="map-frame">
      <div
        ref={container}
        className="map-canvas"
        role="application"
        aria-label={t`Map of territories`}
        data-idle="false"
      />
      {drawn && <MapFurniture map={drawn.map} plan={plan} locale={props.locale} />}
    </div>
  );
}

/** Only paint differs between the themes: geometry and feature states stay where they are. */
function repaint(map: MapLibre, theme: Theme): void {
  for (const layer of mapStyle(theme).layers) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
  }
}

function showExtent(map: MapLibre, places: Pick<UnitTable, 'lat' | 'lon'>): void {
  const extent = planExtent(places.lat, places.lon);
  if (extent) map.fitBounds([...extent], { padding: 36, animate: false, maxZoom: 9 });
}
