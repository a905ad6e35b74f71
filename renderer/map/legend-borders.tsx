import { Trans } from '@lingui/react/macro';
import type { MapLook } from './map-colours.ts';

interface BordersProps {
  /** Name of the role underneath, and of the level that is shown; empty for none. */
  readonly shadow: string;
  readonly level: string;
  readonly look: MapLook;
}

/** What the thick borders are, and the dashed ones. */
export function LegendBorders({ shadow, level, look }: BordersProps) {
  return (
    <>
      {level !== '' && (
        <li>
          <svg className="map-swatch-link" viewBox="0 0 16 8" aria-hidden="true" focusable="false">
            <path d="M0 4h16" style={{ strokeWidth: 3, strokeDasharray: 'none' }} />
          </svg>
          <span>
            <Trans>
              Borders: <bdi>{level}</bdi>
            </Trans>
          </span>
        </li>
      )}
      {shadow !== '' && (
        <li>
          <svg className="map-swatch-link" viewBox="0 0 16 8" aria-hidden="true" focusable="false">
            <path d="M0 4h16" style={{ stroke: look.shadow }} />
          </svg>
          <span>
            <Trans>
              Underneath: <bdi>{shadow}</bdi>
            </Trans>
          </span>
        </li>
      )}
    </>
  );
}
