import { Trans } from '@lingui/react/macro';

/** The element that tells what keys do on the map. */
export const MAP_KEYS = 'map-keys';

/** Seen while the map has the keyboard, and read out when it gets it. */
export function MapKeys() {
  return (
    <p id={MAP_KEYS} className="map-keys">
      <Trans>Arrow keys move the map, + and − zoom, Enter picks the unit at the cross.</Trans>
    </p>
  );
}
