import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import { placeIndex } from '../../core/select/place-index.ts';
import { pick } from '../../core/tally/unit-plane.ts';
import type { Locale } from '../../core/text/locale.ts';
import { useApp, useAppState } from '../use-app.ts';
import type { Listeners } from './attach-pointer.ts';
import { planExtent } from './extent.ts';
import type { Theme } from './map-colours.ts';
import { MapFurniture } from './map-furniture.tsx';
import { MAP_KEYS, MapKeys } from './map-keys.tsx';
import { MapMissing } from './map-missing.tsx';
import { mapPicture } from './map-picture.ts';
import { type OpenMap, openMap } from './open-map.ts';
import { createAreaIndexes } from './tools/area-indexes.ts';
import { attachTools, type ToolHandle } from './tools/attach-tools.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

export interface MapViewProps {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Rows of the unit table. */
  readonly selectedUnits: Int32Array;
  readonly hoveredTerritory: TerritoryKey | null;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly onPick: Listeners['current']['onPick'];
  readonly onHover: Listeners['current']['onHover'];
}

/**
 * The map. Everything it does can be done in the table too; it is an application of its own to a screen reader.
 * For tests the canvas' frame says what it shows: `data-idle` when all is drawn, `data-painted` how often a unit got a
 * colour.
 */
export function MapView(props: MapViewProps) {
  const { t } = useLingui();
  const app = useApp();
  const { map: handle, totals, ownShapes } = app;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const tools = useRef<ToolHandle | null>(null);
  const areas = useMemo(() => createAreaIndexes(ownShapes), [ownShapes]);
  const [open, setOpen] = useState<OpenMap | null>(null);
  const [missing, setMissing] = useState(false);
  const [opening, setOpening] = useState(0);
  const { plan, scenario, role, selectedUnits, hoveredTerritory, theme, locale } = props;
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  const selectedAccounts = useAppState((state) => state.pickedAccounts);
  const look = useAppState((state) => state.look);
  const shadowRole = useAppState((state) => state.shadowRole);
  const shownLevel = useAppState((state) => state.shownLevel);
  // The places decide where the plan lies: a plan that only changed stays in view as it is.
  const places = plan.accounts.count > 0 ? plan.accounts : plan.units;
  const name = t`Map of territories`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number opens the map anew.
  useEffect(() => {
    if (!container.current) return;
    return openMap({
      container: container.current,
      theme: latest.current.theme,
      listeners: latest,
      totals,
      ownShapes,
      opened: setOpen,
      failed: () => setMissing(true),
      lost: () => setOpen(null),
      restored: () => setOpening((count) => count + 1),
    });
  }, [totals, ownShapes, opening]);

  useEffect(() => {
    const place = container.current;
    if (!open || !place) return;
    const { map, sync } = open;
    let shown = false;
    const busy = () => place.setAttribute('data-idle', 'false');
    const idle = () => place.setAttribute('data-idle', String(shown));
    busy();
    map.on('movestart', busy);
    map.on('idle', idle);
    void sync
      .show({
        plan,
        scenario,
        role,
        selectedUnits,
        selectedAccounts,
        hoveredTerritory,
        pickedTerritory,
        shadowRole,
        shownLevel,
        look,
        theme,
        locale,
      })
      .then((all) => {
        shown = all;
        place.setAttribute('data-painted', String(sync.painted));
        map.triggerRepaint();
      });
    return () => {
      busy();
      map.off('movestart', busy);
      map.off('idle', idle);
    };
  }, [
    open,
    plan,
    scenario,
    role,
    selectedUnits,
    selectedAccounts,
    hoveredTerritory,
    pickedTerritory,
    shadowRole,
    shownLevel,
    look,
    theme,
    locale,
  ]);

  useEffect(() => {
    if (!open) return;
    const { map } = open;
    const showWholePlan = () => showExtent(open, places);
    handle.current = {
      zoomIn: () => map.zoomIn(),
      zoomOut: () => map.zoomOut(),
      showWholePlan,
      showUnits: (rows) => showExtent(open, placesAt(latest.current.plan.units, rows)),
      prepareTools: (read, picks, touching) => {
        setTimeout(() => placeIndex(read[picks]), 0);
        if (touching) void areas.ready(read);
      },
      picture: () => mapPicture(map),
      finishDrawing: () => tools.current?.finish(),
    };
    showWholePlan();
    return () => {
      handle.current = null;
    };
  }, [open, handle, places, areas]);

  useEffect(() => {
    if (!open) return;
    const attached = attachTools(open, app, areas);
    tools.current = attached;
    return () => {
      tools.current = null;
      attached.detach();
    };
  }, [open, app, areas]);

  useEffect(() => {
    const canvas = open?.map.getCanvas();
    canvas?.setAttribute('role', 'application');
    canvas?.setAttribute('aria-label', name);
    canvas?.setAttribute('aria-describedby', MAP_KEYS);
  }, [open, name]);

  if (missing) return <MapMissing />;
  return (
    <div className="map-frame">
      <div ref={container} className="map-canvas" data-idle="false" />
      <div className="map-cross" aria-hidden="true" />
      <MapKeys />
      {open && (
        <MapFurniture
          map={open.map}
          sync={open.sync}
          {...props}
          selectedAccounts={selectedAccounts}
          pickedTerritory={pickedTerritory}
          shadowRole={shadowRole}
          shownLevel={shownLevel}
          look={look}
        />
      )}
    </div>
  );
}

function placesAt({ lat, lon }: UnitTable, rows: Int32Array): Pick<UnitTable, 'lat' | 'lon'> {
  return { lat: pick(lat, rows), lon: pick(lon, rows) };
}

function showExtent({ map }: OpenMap, places: Pick<UnitTable, 'lat' | 'lon'>): void {
  const extent = planExtent(places.lat, places.lon);
  if (extent) map.fitBounds([...extent], { padding: 36, animate: false, maxZoom: 9 });
}
