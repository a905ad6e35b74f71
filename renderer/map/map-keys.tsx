import { Trans } from '@lingui/react/macro';
import { useAppState } from '../use-app.ts';

/** The element that tells what keys do on the map. */
export const MAP_KEYS = 'map-keys';

/** Seen while the map has the keyboard, and read out when it gets it: what keys do with the tool in hand. */
export function MapKeys() {
  const tool = useAppState((state) => state.tool);
  return (
    <p id={MAP_KEYS} className="map-keys">
      {tool === 'pointer' ? (
        <Trans>Arrow keys move the map, + and − zoom, Enter picks the unit at the cross.</Trans>
      ) : tool === 'target' ? (
        <Trans>Arrow keys move the map, Enter moves the selection to the territory at the cross.</Trans>
      ) : tool === 'paint' ? (
        <Trans>Arrow keys move the map, Enter sets the brush down at the cross.</Trans>
      ) : tool === 'box' || tool === 'radius' ? (
        <Trans>Arrow keys move the map, Enter sets the first place and then the second at the cross.</Trans>
      ) : (
        <Trans>
          Arrow keys move the map, Enter sets a corner at the cross, the same corner twice ends it, Backspace takes it
          back.
        </Trans>
      )}
    </p>
  );
}
