import { Trans, useLingui } from '@lingui/react/macro';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { Measure } from '../../core/model/measure.ts';
import { measureIndex } from '../state/map-look-slice.ts';
import { measureLabel } from '../text/measure-label.ts';
import { useFormat } from '../use-app.ts';
import { ColourLegend, Swatch } from './colour-legend.tsx';
import type { ColourKey } from './colouring/colouring.ts';
import { DOTS_FROM_ZOOM } from './crowds.ts';
import type { Dots } from './dots.ts';
import { type LegendDot, legendDots, legendOf } from './legend.ts';
import { LegendBorders } from './legend-borders.tsx';
import { LegendSigns } from './legend-signs.tsx';
import { type MapLook, mapLook } from './map-colours.ts';
import { ringDistances } from './ring-distances.ts';
import type { MapScene } from './scene.ts';
import type { MapSync } from './sync.ts';
import { underneathOf } from './underneath.ts';

interface LegendProps extends MapScene {
  readonly map: MapLibre;
  readonly sync: MapSync;
}

/** What the colours and signs mean that are on the map just now; territories carry their names. */
export function MapLegend({ map, sync, ...scene }: LegendProps) {
  const { t } = useLingui();
  const { plan, scenario, role, selectedUnits, theme, look: choice } = scene;
  const zoom = useZoom(map);
  const dots = useDots(map, sync);
  const legend = useMemo(() => legendOf(plan, scenario, role), [plan, scenario, role]);
  const { units, key } = sync.colouring(scene);
  const none = useMemo(() => units.includes(-1), [units]);
  const look = mapLook(theme);
  // Without areas the dots have the colours, in a tone that is seen on the land.
  const onDots = sync.dots.swatches !== null;
  const accountsAs = zoom < DOTS_FROM_ZOOM ? choice.accountsAs : 'dots';
  const sizes = accountsAs === 'dots' && choice.sizeBy !== 'same' ? legendDots(dots, zoom) : [];
  const measure = plan.measures[measureIndex(plan.measures, choice.sizeBy === 'same' ? null : choice.sizeBy)];
  const selected = selectedUnits.length > 0;
  const plain = key.by === 'territory' && accountsAs === 'dots' && sizes.length === 0;
  const distances = useRingDistances(map, sync, scene);
  const signs = legend.homes || legend.links || legend.locks || legend.centres || choice.rings !== 'none' || selected;
  const shadow = underneathOf(scene)?.name ?? '';
  const level = plan.levels.find((one) => one.key === scene.shownLevel)?.name ?? '';
  if (plain && !none && !signs && shadow === '' && level === '') return null;
  return (
    <ul className="map-legend" aria-label={t`Legend`}>
      <ColourLegend colours={key} swatches={onDots ? look.dotSwatches : look.swatches} />
      {none && (
        <li>
          <Swatch colour={onDots ? look.unassignedDot : look.unassigned} />
          <NoneText colours={key} />
        </li>
      )}
      {measure && sizes.length > 0 && <Sizes measure={measure} sizes={sizes} look={look} />}
      {accountsAs === 'clusters' && (
        <li>
          <svg className="map-swatch-cluster" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r="6.5" style={{ fill: look.cluster, stroke: look.ink }} />
          </svg>
          <Trans>Accounts together, and how many</Trans>
        </li>
      )}
      {accountsAs === 'heat' && (
        <li>
          <Trans>few</Trans>
          <span
            className="map-swatch map-swatch-heat"
            style={{ backgroundImage: `linear-gradient(to right, ${look.heat.join(', ')})` }}
          />
          <Trans>many</Trans>
        </li>
      )}
      <LegendBorders shadow={shadow} level={level} look={look} />
      <LegendSigns
        legend={legend}
        isSelected={selected}
        onDots={onDots}
        rings={choice.rings}
        distances={distances}
        isPicked={scene.pickedTerritory !== null}
      />
    </ul>
  );
}

/** What it means to have no colour. */
function NoneText({ colours }: { readonly colours: ColourKey }) {
  if (colours.by === 'measure' || colours.by === 'owner' || colours.by === 'rep') return <Trans>None</Trans>;
  if (colours.by === 'change' && colours.territory !== null) return <Trans>Other territories</Trans>;
  return <Trans>In no territory</Trans>;
}

interface SizesProps {
  readonly measure: Measure;
  readonly sizes: readonly LegendDot[];
  readonly look: MapLook;
}

function Sizes({ measure, sizes, look }: SizesProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <li>
      <span>{measure.column === '#' ? t`Accounts` : measureLabel(i18n, measure.name)}</span>
      {sizes.map(({ value, radius }) => {
        const side = 2 * radius + 2;
        return (
          <span key={value} className="map-size">
            <svg width={side} height={side} aria-hidden="true" focusable="false">
              <circle cx={side / 2} cy={side / 2} r={radius} style={{ fill: look.ink }} />
            </svg>
            {format.quantity(value, measure.quantity)}
          </span>
        );
      })}
    </li>
  );
}

/** The dots as they are on the map, which come a moment after the plan. */
function useDots(map: MapLibre, sync: MapSync): Dots | null {
  const [dots, setDots] = useState(sync.dots.dots);
  useEffect(() => {
    const update = () => setDots(sync.dots.dots);
    map.on('render', update);
    return () => {
      map.off('render', update);
    };
  }, [map, sync]);
  return dots;
}

/** How far the rings are that are on the map; nothing of it on the way of a move, where the same ones fit. */
function useRingDistances(map: MapLibre, sync: MapSync, scene: MapScene): readonly number[] {
  const [largest, setLargest] = useState(() => sync.largestRing(scene));
  useEffect(() => {
    const update = () => setLargest(sync.largestRing(scene));
    update();
    map.on('move', update);
    return () => {
      map.off('move', update);
    };
  });
  return ringDistances(largest);
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
