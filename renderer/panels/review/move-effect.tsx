import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { handsEffect } from '../../../core/review-round/hands-effect.ts';
import { MovedTerritory } from '../../layout/moved-territory.tsx';
import { intendedMove } from '../../state/intended-move.ts';
import { useApp, useAppState } from '../../use-app.ts';

interface MoveEffectProps {
  /** Rows of the unit or of the account table. */
  readonly units: Int32Array;
  readonly accounts: Int32Array;
  readonly to: TerritoryKey;
}

/** More territories than these are counted. */
const MOST_LISTED = 4;
const NOWHERE = { x: 0, y: 0 };

/** What a proposed move would do now: every territory it touches before and after, and to accounts that change hands. */
export function MoveEffect({ units, accounts, to }: MoveEffectProps) {
  const { totals } = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const effect = useMemo(() => {
    if (!plan) return null;
    const move = intendedMove(totals, plan, { scenario, role }, { units, accounts, to, at: NOWHERE });
    return { move, hands: handsEffect(plan, { scenario, role }, { units, accounts }, to) };
  }, [plan, totals, scenario, role, units, accounts, to]);
  if (!plan || !effect) return null;
  const { move, hands } = effect;
  const listed = move.territories.slice(0, MOST_LISTED);
  const more = move.territories.length - listed.length;
  return (
    <div className="move-effect">
      {listed.map((moved) => (
        <MovedTerritory key={moved.territory} moved={moved} isTarget={moved.territory === to} />
      ))}
      {more > 0 && (
        <p className="small quiet">
          <Plural value={more} one="and # territory more" other="and # territories more" />
        </p>
      )}
      {hands && (
        <p className="small quiet">
          <Hands away={hands.away} back={hands.back} baseline={hands.baseline} />
        </p>
      )}
    </div>
  );
}

interface HandsProps {
  readonly away: number;
  readonly back: number;
  readonly baseline: string;
}

function Hands({ away, back, baseline }: HandsProps) {
  if (away === 0 && back === 0)
    return (
      <Trans>
        No more and no fewer accounts change hands against <bdi>{baseline}</bdi>.
      </Trans>
    );
  return (
    <>
      {away > 0 && <Plural value={away} one="# more account changes hands. " other="# more accounts change hands. " />}
      {back > 0 && (
        <Plural
          value={back}
          one="# account goes back to where it was."
          other="# accounts go back to where they were."
        />
      )}
    </>
  );
}
