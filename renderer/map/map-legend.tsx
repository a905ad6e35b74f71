import { Trans, useLingui } from '@lingui/react/macro';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { measureLabel } from '../text/measure-label.ts';
import { useFormat } from '../use-app.ts';
import { type LegendDot, legendDots, legendOf } from './legend.ts';
import { mapLook, type Theme } from './map-colours.ts';
import type { DotsPainter } from './paint-dots.ts';

interface LegendProps {
  readonly map: MapLibre;
  readonly dots: DotsPainter;
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly selectedUnits: Int32Array;
  readonly theme: Theme;
}

/** What the signs mean that are on the map just now; territories carry their names. */
export function MapLegend({ map, dots, plan, scenario, role, selectedUnits, theme }: LegendProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const zoom = useZoom(map);
  const { unassigned, homes, links } = useMemo(() => legendOf(plan, scenario, role), [plan, scenario, role]);
  const sizes = legendDots(dots.dots, zoom);
  const [measure] = plan.measures;
  const look = mapLook(theme);
  if (sizes.length === 0 && !unassigned && !homes && !links && selectedUnits.length === 0) return null;
  return (
    <ul className="map-legend" aria-label={t`Legend`}>
      {measure && sizes.length > 0 && (
        <li>
          <span>{measure.column === '#' ? t`Accounts` : measureLabel(i18n, measure.name)}</span>
          {sizes.map((size) => (
            <SizedDot key={size.value} size={size} text={format.quantity(size.value, measure.quantity)} />
          ))}
        </li>
      )}
      {unassigned && (
        <li>
          <span className="map-swatch" style={{ background: look.unassigned }} />
          <Trans>In no territory</Trans>
        </li>
      )}
      {selectedUnits.length > 0 && (
        <li>
          <span className="map-swatch map-swatch-selected" />
          <Trans>Selected</Trans>
        </li>
      )}
      {homes && (
        <li>
          <svg className="map-swatch-home" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M8 1.8 1.5 8.2H4v5.6h8V8.2h2.5z" />
          </svg>
          <Trans>Home of a rep</Trans>
        </li>
      )}
      {links && (
        <li>
          <svg className="map-swatch-link" viewBox="0 0 24 8" aria-hidden="true" focusable="false">
            <path d="M0 4h24" />
          </svg>
          <Trans>Neighbours over a gap</Trans>
        </li>
      )}
    </ul>
  );
}

function SizedDot({ size, text }: { readonly size: LegendDot; readonly text: string }) {
  const side = 2 * size.radius + 2;
  return (
    <span className="map-size">
      <svg width={side} height={side} aria-hidden="true" focusable="false">
        <circle cx={side / 2} cy={side / 2} r={size.radius} />
      </svg>
      {text}
    </span>
  );
}

function useZoom(map: MapLibre): number {
  const [zoom, setZoom] = useState(() => map.getZoom());
  useEffect(() => {
    const update = () => setZoom(map.getZoom());
    update();
    map.on('zoomend', update);
    return () => {
      map.off('zoomend', update);
    };
  }, [map]);
  return zoom;
}
