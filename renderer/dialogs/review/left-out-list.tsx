import { Plural, Trans } from '@lingui/react/macro';
import type { CallOutput } from '../../../electron/api/contract.ts';

type LeftOut = CallOutput<'review.bring'>['leftOut'][number];

/** More lines than these nobody reads. */
const MOST_LINES = 8;

/** What of a copy could not come in, and why. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  const more = leftOut.length - MOST_LINES;
  return (
    <div className="stack-small">
      <p className="hint hint-warning">
        <Trans>Left out, because this plan does not have it:</Trans>
      </p>
      <ul className="hint said-list">
        {leftOut.slice(0, MOST_LINES).map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two lines may say the same
          <li key={i}>
            <LeftOutText {...one} />
          </li>
        ))}
        {more > 0 && (
          <li>
            <Plural value={more} one="and # more" other="and # more" />
          </li>
        )}
      </ul>
    </div>
  );
}

function LeftOutText({ code, author, count, name }: LeftOut) {
  const who = <bdi>{author}</bdi>;
  const first = <bdi>{name}</bdi>;
  switch (code) {
    case 'unit':
      return (
        <Trans>
          <Plural value={count} one="Unit" other="# units, first" /> {first} in a remark of {who}
        </Trans>
      );
    case 'account':
      return (
        <Trans>
          <Plural value={count} one="Account" other="# accounts, first" /> {first} in a remark of {who}
        </Trans>
      );
    case 'territory':
      return (
        <Trans>
          Territory {first} in a remark of {who}
        </Trans>
      );
    case 'too-many':
      return <Trans>A remark of {who}: the plan has as many as it can take</Trans>;
    case 'other-round':
      return <Trans>A remark of {who} on a review that was not sent to this reviewer</Trans>;
  }
}
