import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { intendedMove } from '../state/intended-move.ts';
import type { FramePoint, MoveIntent } from '../state/tool-slice.ts';
import { measureLabel } from '../text/measure-label.ts';
import { useApp, useAppState, useFormat } from '../use-app.ts';
import { MovedTerritory } from './moved-territory.tsx';

/** More than these are counted, not listed: the card must leave the map to be seen. */
const MOST_LISTED = 3;

/**
 * What a move would do, beside the pointer while it drags, draws or points at a territory: every touched territory
 * before and after. Screen readers hear the selection's sums and the step itself instead.
 */
export function MoveCard({ intent }: { readonly intent: MoveIntent }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { totals } = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const familiesAlong = useAppState((state) => state.familiesAlong);
  const card = useBesidePointer(intent.at);
  const move = useMemo(
    () => plan && intendedMove(totals, plan, { scenario, role, familiesAlong }, intent),
    [plan, scenario, role, familiesAlong, totals, intent],
  );
  if (!plan || !move) return null;
  const { units, accounts, locked, territories } = move;
  // Units of nobody that bring nothing are counted above already.
  const told = territories.filter(({ before, after }) =>
    [...before.totals, ...after.totals].some((total) => total > 0),
  );
  const listed = told.slice(0, MOST_LISTED);
  const more = told.length - listed.length;
  return (
    <div ref={card} className="move-card" aria-hidden="true">
      <p className="move-card-title">
        {intent.accounts.length === 0 && <Plural value={units} one="# unit, " other="# units, " />}
        <Plural value={accounts} one="# account" other="# accounts" />
      </p>
      <p className="small quiet">
        {plan.measures
          .map(({ name, column, quantity }, m) =>
            column === '#' ? '' : `${measureLabel(i18n, name)} ${format.quantity(move.totals[m] ?? 0, quantity)}`,
          )
          .filter(Boolean)
          .join(' · ')}
      </p>
      {locked > 0 && (
        <p className="small">
          <Plural value={locked} one="# stays where it is: locked" other="# stay where they are: locked" />
        </p>
      )}
      {intent.to === null && listed.length > 0 && (
        <p className="small move-card-without">
          <Trans>Their territories now, and without them:</Trans>
        </p>
      )}
      {listed.length > 0 && (
        <p className="move-heads quiet">
          <span>
            <Trans>Before</Trans>
          </span>
          <span>
            <Trans>After</Trans>
          </span>
          <span>
            <Trans>Index</Trans>
          </span>
        </p>
      )}
      {listed.map((one) => (
        <MovedTerritory key={one.territory} moved={one} isTarget={one.territory === intent.to} isWide />
      ))}
      {more > 0 && (
        <p className="small quiet">
          <Plural value={more} one="and # territory more" other="and # territories more" />
        </p>
      )}
    </div>
  );
}

/** Distance from the pointer, px. */
const AWAY = 18;

/** Beside the pointer on the side where there is room: it never lies under it, and never leaves the map. */
function useBesidePointer(at: FramePoint) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = card.current;
    const frame = place?.parentElement;
    if (!place || !frame) return;
    const along = (where: number, size: number, room: number) => {
      const after = where + AWAY;
      return after + size <= room ? after : Math.max(0, where - AWAY - size);
    };
    const top = Math.max(0, Math.min(at.y + AWAY, frame.clientHeight - place.offsetHeight));
    const left = along(at.x, place.offsetWidth, frame.clientWidth);
    place.style.left = `${left}px`;
    place.style.top = `${top}px`;
  });
  return card;
}
