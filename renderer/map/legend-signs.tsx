import { Trans, useLingui } from '@lingui/react/macro';
import type { LookChoice } from '../state/map-look-slice.ts';
import { useAppState } from '../use-app.ts';
import type { Legend } from './legend.ts';

interface SignsProps {
  readonly legend: Legend;
  readonly isSelected: boolean;
  /** What can be selected are dots alone: they are ringed, areas are hatched. */
  readonly onDots: boolean;
  readonly rings: LookChoice['rings'];
  /** How far they are, in the plan's unit. */
  readonly distances: readonly number[];
  /** Whether a territory is picked as a whole. */
  readonly isPicked: boolean;
}

/** What the signs mean that are on the map just now. */
export function LegendSigns({ legend, isSelected, onDots, rings, distances, isPicked }: SignsProps) {
  return (
    <>
      {isSelected && (
        <li>
          {onDots ? (
            <svg className="map-swatch-ringed" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <circle cx="8" cy="8" r="3" />
              <circle className="map-swatch-ring" cx="8" cy="8" r="6" />
            </svg>
          ) : (
            <span className="map-swatch map-swatch-selected" />
          )}
          <Trans>Selected</Trans>
        </li>
      )}
      {legend.homes && (
        <li>
          <svg className="map-swatch-home" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M8 1.8 1.5 8.2H4v5.6h8V8.2h2.5z" />
          </svg>
          <Trans>Home of a rep</Trans>
        </li>
      )}
      {legend.locks && (
        <li>
          <svg className="map-swatch-home" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3.5 7.5h9v6.5h-9zM5 7.5V5a3 3 0 0 1 6 0v2.5H9.4V5a1.4 1.4 0 0 0-2.8 0v2.5z" />
          </svg>
          <Trans>Locked</Trans>
        </li>
      )}
      {legend.centres && (
        <li>
          <svg className="map-swatch-centre" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r="5.5" />
            <circle cx="8" cy="8" r="1" />
          </svg>
          <Trans>Fixed centre</Trans>
        </li>
      )}
      {rings !== 'none' && (
        <li>
          <svg className="map-swatch-centre" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r="6.5" />
          </svg>
          {rings === 'homes' && !legend.homes ? (
            <Trans>No rings: no home of a rep is known</Trans>
          ) : rings === 'picked' && !isPicked ? (
            <Trans>Pick a territory for its rings</Trans>
          ) : (
            <RingText distances={distances} />
          )}
        </li>
      )}
      {legend.links && (
        <li>
          <svg className="map-swatch-link" viewBox="0 0 16 8" aria-hidden="true" focusable="false">
            <path d="M0 4h16" />
          </svg>
          <Trans>Neighbours over a gap</Trans>
        </li>
      )}
    </>
  );
}

function RingText({ distances }: Pick<SignsProps, 'distances'>) {
  const { i18n } = useLingui();
  const unit = useAppState((state) => state.plan?.settings.distanceUnit ?? 'km');
  const style = { style: 'unit', unit: unit === 'km' ? 'kilometer' : 'mile' } as const;
  const { locale } = i18n;
  const [last = 0, ...inner] = [...distances].reverse();
  const numbers = inner.reverse().map((distance) => new Intl.NumberFormat(locale).format(distance));
  const all = [...numbers, new Intl.NumberFormat(locale, style).format(last)];
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(all);
  return <Trans>Rings at {list}, as the crow flies</Trans>;
}
