import { Trans } from '@lingui/react/macro';

/** In the place of a map that cannot be drawn. */
export function MapMissing() {
  return (
    <p className="map-missing">
      <Trans>
        The map cannot be drawn on this machine: it needs WebGL 2. The table has everything that the map would show.
      </Trans>
    </p>
  );
}
