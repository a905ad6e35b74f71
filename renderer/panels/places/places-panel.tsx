import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { placesToReview } from '../../../core/review/places-to-review.ts';
import { Pager } from '../../controls/pager.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { PlaceItem } from './place-item.tsx';

const PAGE = 20;

/** The accounts whose place nobody can be sure of, gravest reasons first, and the ways to put them on the map. */
export function PlacesPanel() {
  const { store } = useApp();
  const file = useAppState((state) => state.file);
  const plan = useAppState((state) => state.plan);
  const readOnly = useAppState((state) => state.readOnly);
  const accounts = plan?.accounts;
  const places = useMemo(() => (accounts ? placesToReview(accounts) : []), [accounts]);
  const [asked, setAsked] = useState(0);
  // Whoever folds the panel up, or opens another plan, has stopped placing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each plan
  useEffect(() => () => store.getState().setView({ placing: null }), [file]);
  if (!plan) return null;
  // Places that were looked at are no longer listed: the last page may be gone.
  const from = asked < places.length ? asked : 0;
  if (places.length === 0) {
    return (
      <p className="hint">
        <Trans>Every account has a place that is sure enough.</Trans>
      </p>
    );
  }
  return (
    <div className="stack-small">
      <p className="quiet">
        <Plural value={places.length} one="# account to look at" other="# accounts to look at" />
      </p>
      <ul className="places">
        {places.slice(from, from + PAGE).map((place) => (
          <PlaceItem key={plan.accounts.keys[place.row]} plan={plan} place={place} isFixed={readOnly} />
        ))}
      </ul>
      <Pager from={from} page={PAGE} total={places.length} onFrom={setAsked} />
    </div>
  );
}
