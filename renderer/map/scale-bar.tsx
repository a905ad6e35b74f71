import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../core/text/locale.ts';
import { niceScale } from './scale.ts';

interface ScaleBarProps {
  readonly map: MapLibre;
  readonly unit: 'km' | 'miles';
  readonly locale: Locale;
}

/** The longest bar that is drawn, px. */
const MOST = 110;
const METRES = { km: 1000, miles: 1609.344 };
const EQUATOR_METRES = 40_075_016.686;

/** A round distance in the middle of the map, in the plan's unit. */
export function ScaleBar({ map, unit, locale }: ScaleBarProps) {
  const [perPixel, setPerPixel] = useState(() => metresPerPixel(map));
  useEffect(() => {
    const update = () => setPerPixel(metresPerPixel(map));
    update();
    map.on('move', update);
    return () => {
      map.off('move', update);
    };
  }, [map]);
  const format = useMemo(
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: unit === 'km' ? 'kilometer' : 'mile' }),
    [locale, unit],
  );
  const { length, pixels } = niceScale(perPixel / METRES[unit], MOST);
  return (
    <span className="map-scale" style={{ inlineSize: `${pixels}px` }}>
      {format.format(length)}
    </span>
  );
}

function metresPerPixel(map: MapLibre): number {
  return (Math.cos((map.getCenter().lat * Math.PI) / 180) * EQUATOR_METRES) / (512 * 2 ** map.getZoom());
}
