import { Plural, useLingui } from '@lingui/react/macro';
import { unmetText } from '../../../core/text/limit-text.ts';
import { relaxationTexts } from '../../../core/text/relaxation-text.ts';
import { AndMore } from '../../controls/and-more.tsx';
import { Icon } from '../../controls/icon.tsx';
import type { ReasonsResult } from '../../state/reasons-slice.ts';
import { measureLabel } from '../../text/measure-label.ts';

/** More than these are not read one by one; the others have the same reasons. */
const MOST_SHOWN = 3;

/** Each limit that is not met: what blocks it, and the least that would let it be met. */
export function UnmetReasons({ unmet }: { readonly unmet: NonNullable<ReasonsResult['unmet']> }) {
  const { i18n } = useLingui();
  if (unmet.length === 0) return null;
  const more = unmet.length - MOST_SHOWN;
  return (
    <div className="outcome outcome-short">
      <p className="outcome-head">
        <Icon name="warning" />
        <Plural value={unmet.length} one="# limit is not met" other="# limits are not met" />
      </p>
      <ul className="unmet small">
        {unmet.slice(0, MOST_SHOWN).map((limit) => (
          <li key={`${limit.measure}/${limit.territory}`}>
            {unmetText(i18n, { ...limit, measure: measureLabel(i18n, limit.measure) })}
            <ul className="relaxations">
              {relaxationTexts(i18n, measureLabel(i18n, limit.measure), limit.relaxations).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
        <AndMore count={more} />
      </ul>
    </div>
  );
}
