import type { I18n } from '@lingui/core';
import type { PlaceToReview } from '../review/places-to-review.ts';

/** Why the place of an account should be looked at, and what to do about it. */
export function reviewText(i18n: I18n, { reason, conflictKm }: Pick<PlaceToReview, 'reason' | 'conflictKm'>): string {
  switch (reason) {
    case 'no-place':
      return i18n._({
        id: 'review.no-place',
        message: 'No place was found. Put the account on the map, or correct its postal code or city.',
      });
    case 'contradiction':
      return Number.isNaN(conflictKm)
        ? i18n._({
            id: 'review.contradiction',
            message: 'The postal code lies in another state than the account says. Correct one of the two.',
          })
        : i18n._({
            id: 'review.contradiction-km',
            message:
              'Two things it says of its place lie {km, number} km from each other. Correct one of them, or put the account on the map.',
            values: { km: Math.round(conflictKm) },
          });
    case 'city-only':
      return i18n._({
        id: 'review.city-only',
        message: 'Only the city is known, and there may be others of that name. Add a postal code or a state.',
      });
    case 'unsure':
      return i18n._({
        id: 'review.unsure',
        message: 'The postal code is not known in full, or stands for places far from each other. Check it on the map.',
      });
  }
}
