import { Trans, useLingui } from '@lingui/react/macro';
import type { Map as MapLibre } from 'maplibre-gl';
import { Button } from 'react-aria-components';
import { useApp } from '../use-app.ts';
import { LookControl } from './look-control.tsx';
import { MapLegend } from './map-legend.tsx';
import { ScaleBar } from './scale-bar.tsx';
import type { MapScene } from './scene.ts';
import type { MapSync } from './sync.ts';

interface FurnitureProps extends MapScene {
  readonly map: MapLibre;
  readonly sync: MapSync;
}

/** What stands on the map: buttons, the scale, where the data is from, and what the signs mean. */
export function MapFurniture(props: FurnitureProps) {
  const { t } = useLingui();
  const { map: handle, store } = useApp();
  return (
    <>
      <fieldset className="map-buttons" aria-label={t`Map view`}>
        <MapButton name={t`Zoom in`} path="M8 3v10M3 8h10" press={() => handle.current?.zoomIn()} />
        <MapButton name={t`Zoom out`} path="M3 8h10" press={() => handle.current?.zoomOut()} />
        <MapButton
          name={t`Show the whole plan`}
          path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
          press={() => handle.current?.showWholePlan()}
        />
      </fieldset>
      <LookControl plan={props.plan} />
      <div className="map-foot">
        <ScaleBar map={props.map} unit={props.plan.settings.distanceUnit} locale={props.locale} />
        <Button className="map-sources" onPress={() => store.getState().setView({ dialog: { name: 'about' } })}>
          <Trans>US Census, Natural Earth, GeoNames</Trans>
        </Button>
      </div>
      <MapLegend {...props} />
    </>
  );
}

interface MapButtonProps {
  readonly name: string;
  readonly path: string;
  readonly press: () => void;
}

function MapButton({ name, path, press }: MapButtonProps) {
  return (
    <Button className="map-button" aria-label={name} onPress={press}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </Button>
  );
}
