import { Trans } from '@lingui/react/macro';
import { territoryWith } from '../../core/model/assignment.ts';
import type { MovedTerritory as Moved } from '../../core/tally/move-preview.ts';
import { Swatch } from '../territories/table-cells.tsx';
import { useAppState } from '../use-app.ts';
import { MoveFigures } from './move-figures.tsx';

interface MovedTerritoryProps {
  readonly moved: Moved;
  /** It is where what moves would go. */
  readonly isTarget: boolean;
  /** As in `MoveFigures`. */
  readonly isWide?: boolean;
}

/** A territory that a move touches: its name, and its figures before and after. */
export function MovedTerritory({ moved, isTarget, isWide = false }: MovedTerritoryProps) {
  const plan = useAppState((state) => state.plan);
  const territory = plan && territoryWith(plan, moved.territory);
  return (
    <section className="move-territory">
      <h3 className="move-territory-name one-line">
        {territory ? (
          <>
            <Swatch colour={territory.colour} />
            <bdi className="one-line">{territory.name}</bdi>
          </>
        ) : (
          <Trans>In no territory</Trans>
        )}
        {isTarget && (
          <span className="quiet small">
            <Trans>goes here</Trans>
          </span>
        )}
      </h3>
      <MoveFigures moved={moved} isWide={isWide} />
    </section>
  );
}
