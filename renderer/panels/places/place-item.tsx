import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import type { PlaceToReview } from '../../../core/review/places-to-review.ts';
import { reviewText } from '../../../core/text/review-text.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { PlaceFields } from './place-fields.tsx';

interface PlaceItemProps {
  readonly plan: Plan;
  readonly place: PlaceToReview;
  /** The plan can only be looked at. */
  readonly isFixed: boolean;
}

/** One account: what the list says of its place, why it should be looked at, and how to place it. */
export function PlaceItem({ plan, place, isFixed }: PlaceItemProps) {
  const { i18n } = useLingui();
  const { store } = useApp();
  const placing = useAppState((state) => state.placing);
  const [typing, setTyping] = useState(false);
  const { accounts } = plan;
  const { row } = place;
  const key = accounts.keys[row] as AccountKey;
  const name = textAt(accounts.names, row) || textAt(accounts.ids, row);
  const said = [accounts.postalCodes, accounts.cities, accounts.regions, accounts.countries]
    .map((column) => textAt(column, row))
    .filter((text) => text !== '')
    .join(', ');
  const isPlacing = placing === key;
  return (
    <li className={isPlacing ? 'place place-now' : 'place'}>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <bdi className="quiet small">{said}</bdi>
      </p>
      <p className="small">{reviewText(i18n, place)}</p>
      {isPlacing && (
        <p className="small place-how" role="status">
          <Trans>Click its place on the map; by keyboard, move the cross there and press Enter.</Trans>
        </p>
      )}
      {!isFixed && (
        <div className="acts">
          <Button onPress={() => store.getState().setView({ placing: isPlacing ? null : key })}>
            {isPlacing ? <Trans>Stop placing</Trans> : <Trans>Place on map</Trans>}
          </Button>
          <Button tone="quiet" onPress={() => setTyping(!typing)}>
            <Trans>Type coordinates</Trans>
          </Button>
        </div>
      )}
      {typing && !isFixed && <PlaceFields account={key} />}
    </li>
  );
}
