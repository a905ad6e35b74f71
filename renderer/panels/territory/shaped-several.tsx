import { Plural, Trans } from '@lingui/react/macro';
import type { Territory } from '../../../core/model/territory.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Swatch } from '../../territories/table-cells.tsx';

const MOST_NAMED = 6;

/** Several territories: what can be done between them. */
export function ShapedSeveral({ territories }: { readonly territories: readonly Territory[] }) {
  const more = territories.length - MOST_NAMED;
  return (
    <>
      <ul className="shaped-list">
        {territories.slice(0, MOST_NAMED).map(({ key, id, name, colour }) => (
          <li key={key} className="one-line">
            <Swatch colour={colour} /> <bdi className="quiet number-like">{id}</bdi> <bdi>{name}</bdi>
          </li>
        ))}
        {more > 0 && (
          <li className="quiet small">
            <Plural value={more} one="and # territory more" other="and # territories more" />
          </li>
        )}
      </ul>
      <div className="acts">
        <CommandButton command="territory.merge">
          <Trans>Merge…</Trans>
        </CommandButton>
        {territories.length === 2 && (
          <>
            <CommandButton command="territory.even-border">
              <Trans>Even out at the border</Trans>
            </CommandButton>
            <CommandButton command="territory.smooth-border">
              <Trans>Smooth the border</Trans>
            </CommandButton>
          </>
        )}
      </div>
    </>
  );
}
