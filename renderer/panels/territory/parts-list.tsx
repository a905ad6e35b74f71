import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { partsOfTerritory } from '../../../core/redraw/find-parts.ts';
import { pickAndShow } from '../../actions/shape-territory.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { AndMore } from '../../controls/and-more.tsx';
import { Button } from '../../controls/button.tsx';
import { useGround } from '../../dialogs/shape/use-look-ahead.ts';
import { MOST_LOOKED_AT } from '../../state/shaping.ts';
import { useApp, useFormat } from '../../use-app.ts';

const MOST_SHOWN = 8;

/** The pieces of a territory that is not connected, by size; nothing of one in one piece. */
export function PartsList({ territory }: { readonly territory: TerritoryKey }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const ground = useGround();
  const isSmall = ground !== null && ground.current.length <= MOST_LOOKED_AT;
  const parts = useMemo(
    () => (ground && isSmall ? partsOfTerritory(ground, territory) : []),
    [ground, isSmall, territory],
  );
  // Of a large plan nobody waits for: its parts are looked for when they are asked for.
  if (ground && !isSmall) {
    return (
      <div className="acts">
        <CommandButton command="territory.find-parts">
          <Trans>Show the next loose part</Trans>
        </CommandButton>
        <CommandButton command="territory.join-parts">
          <Trans>Join loose parts</Trans>
        </CommandButton>
      </div>
    );
  }
  if (parts.length < 2) return null;
  const more = parts.length - MOST_SHOWN;
  return (
    <section className="stack-small" aria-label={t`Parts of the territory`}>
      <p className="hint hint-warning">
        <Plural value={parts.length} one="It is in # piece." other="It is in # pieces that do not touch." />
      </p>
      <ul className="parts">
        {parts.slice(0, MOST_SHOWN).map(({ rows }, part) => {
          const number = format.whole(part + 1);
          const units = rows.length;
          return (
            <li key={rows[0]}>
              <span>
                <Trans>Part {number}</Trans>{' '}
                <span className="quiet small">
                  <Plural value={units} one="# unit" other="# units" />
                </span>
              </span>
              <Button tone="quiet" onPress={() => pickAndShow(app, rows)}>
                <Trans>Select</Trans>
              </Button>
            </li>
          );
        })}
        <AndMore count={more} />
      </ul>
      <div className="acts">
        <CommandButton command="territory.join-parts">
          <Trans>Join the smaller to what surrounds them</Trans>
        </CommandButton>
      </div>
    </section>
  );
}
