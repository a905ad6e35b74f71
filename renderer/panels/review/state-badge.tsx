import { Trans } from '@lingui/react/macro';
import type { RemarkState } from '../../../core/model/review-round.ts';

/** What became of a remark, in a word; an open one has none. */
export function StateBadge({ state }: { readonly state: RemarkState }) {
  if (state === 'open') return null;
  return (
    <span className={`remark-state remark-${state}`}>
      {state === 'accepted' ? (
        <Trans>accepted</Trans>
      ) : state === 'declined' ? (
        <Trans>declined</Trans>
      ) : (
        <Trans>taken back</Trans>
      )}
    </span>
  );
}
