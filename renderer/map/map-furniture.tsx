import { Trans, useLingui } from '@lingui/react/macro';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Plan } from '../../core/model/plan.ts';
import type { Locale } from '../../core/text/locale.ts';
import { useApp } from '../use-app.ts';
import { niceScale } from './scale.ts';

interface FurnitureProps {
  readonly map: MapLibre;
  readonly plan: Plan;
  readonly locale: Locale;
}

/** What stands on the map: zoom buttons, the scale, and where the data is from. */
export function MapFurniture({ map, plan, locale }: FurnitureProps) {
  const { t } = useLingui();
  const { map: handle } = useApp();
  return (
    <>
      <fieldset className="map-buttons" aria-label={t`Map view`}>
        <Button className="map-button" aria-label={t`Zoom in`} onPress={() => handle.current?.zoomIn()}>
          +
        </Button>
        <Button className="map-button" aria-label={t`Zoom out`} onPress={() => handle.current?.zoomOut()}>
          −
        </Button>
        <Button
          className="map-button"
          aria-label={t`Show the whole plan`}
          onPress={() => handle.current?.showWholePlan()}
        >
          ⤢
        </Button>
      </fieldset>
      <div className="map-foot">
        <ScaleBar map={map} unit={plan.settings.distanceUnit} locale={locale} />
        <span className="map-sources">
          <Trans>US Census, Natural Earth, GeoNames</Trans>
        </span>
      </div>
    </>
  );
}

function ScaleBar({
  map,
  unit,
  locale,
}: {
  readonly map: MapLibre;
  readonly unit: 'km' | 'miles';
  readonly locale: Locale;
}) {
  const [scale, setScale] = useState(() => scaleOf(map, unit));
  useEffect(() => {
    const update = () => setScale(scaleOf(map, unit));
    update();
    map.on('move', update);
    return () => {
      map.off('move', update);
    };
  }, [map, unit]);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: unit === 'km' ? 'kilometer' : 'mile' });
  return (
    <span className="map-scale" style={{ inlineSize: `${scale.pixels}px` }}>
      {format.format(scale.length)}
    </span>
  );
}

function scaleOf(map: MapLibre, unit: 'km' | 'miles') {
  const metresPerPixel =
    (Math.cos((map.getCenter().lat * Math.PI) / 180) * 40_075_016.686) / (512 * 2 ** map.getZoom());
  return niceScale(metresPerPixel / (unit === 'km' ? 1000 : 1609.344), 110);
}
