import { useLingui } from '@lingui/react/macro';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import { isOutOfBand } from '../../core/fairness/out-of-band-share.ts';
import { Icon } from '../controls/icon.tsx';
import { themeOf } from '../state/view-slice.ts';
import { useAppState, useFormat } from '../use-app.ts';

/** The territory's colour on the map. */
export function Swatch({ colour }: { readonly colour: number }) {
  const theme = useAppState(themeOf);
  const fill = TERRITORY_PALETTE[colour % TERRITORY_PALETTE.length]?.[theme] ?? 'none';
  return (
    <svg className="swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect width="12" height="12" rx="3" fill={fill} />
    </svg>
  );
}

/** How far the bar reaches for one tolerance: a territory on its limit fills half of its side. */
const FULL = 2;

/**
 * An index as a number, a bar from the middle and, outside the band, a triangle that points up or down with a word
 * for screen readers: colour alone says nothing.
 */
export function IndexCell({ index, tolerance }: { readonly index: number; readonly tolerance: number }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!Number.isFinite(index)) return <span className="quiet">–</span>;
  const outside = isOutOfBand(index, tolerance);
  const over = index > 100;
  const reach = Math.min(1, Math.abs(index / 100 - 1) / (FULL * Math.max(tolerance, 0.001)));
  const size = 19 * reach;
  return (
    <span className={outside ? `index index-${over ? 'over' : 'under'}` : 'index'}>
      <svg className="index-bar" viewBox="4 0 40 12" aria-hidden="true" focusable="false">
        <rect className="index-band" x={24 - 9.5} y={1} width={19} height={10} />
        <rect className="index-fill" x={over ? 24 : 24 - size} y={3} width={Math.max(0.75, size)} height={6} />
        <line className="index-even" x1={24} x2={24} y1={0} y2={12} />
      </svg>
      <span className="index-mark">
        {outside && <Icon name={over ? 'over' : 'under'} />}
        {outside && <span className="only-spoken">{over ? t`above the band` : t`below the band`}</span>}
      </span>
      <span className="number">{format.index(index)}</span>
    </span>
  );
}
