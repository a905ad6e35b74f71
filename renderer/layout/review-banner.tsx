import { Trans, useLingui } from '@lingui/react/macro';
import { territoryWith } from '../../core/model/assignment.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { NameList } from '../controls/name-list.tsx';
import { useAppState, useFormat } from '../use-app.ts';

/** So many territories are named. */
const MOST_NAMES = 6;

/** Over a copy for review: whose plan it is, what is asked, and what can be done here. */
export function ReviewBanner() {
  const { t } = useLingui();
  const format = useFormat();
  const plan = useAppState((state) => state.plan);
  const round = useAppState((state) => state.copyOf);
  const fixed = useAppState((state) => state.fileReadOnly);
  if (!plan || !round) return null;
  const { sentTo, scenarioName, roleName, sentAt, message } = round;
  const names = round.territories.flatMap((key) => territoryWith(plan, key)?.name ?? []);
  const shown = [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])];
  return (
    <section className="review-banner" aria-label={t`Copy for review`}>
      <div className="review-banner-text">
        <p>
          <b>
            <Trans>
              Copy for review by <bdi>{sentTo}</bdi>
            </Trans>
          </b>{' '}
          <span className="quiet small">
            <bdi>{scenarioName}</bdi>, <bdi>{roleName}</bdi> ·{' '}
            <time dateTime={sentAt}>{format.day(new Date(sentAt))}</time>
          </span>
        </p>
        {message !== '' && (
          <p className="review-message" dir="auto">
            {message}
          </p>
        )}
        {shown.length > 0 && (
          <p className="small">
            <Trans>
              Above all about <NameList names={shown} />
            </Trans>
          </p>
        )}
        <p className="small quiet">
          {fixed ? (
            <Trans>
              This file can only be read. Copy it to where you may write, and open it there to say something.
            </Trans>
          ) : (
            <Trans>
              Nothing can be moved here. Select what should be elsewhere and propose a move, comment, sign, and send
              this file back.
            </Trans>
          )}
        </p>
      </div>
      {!fixed && (
        <div className="acts">
          <CommandButton command="review.propose">{t`Propose a move…`}</CommandButton>
          <CommandButton command="review.comment">{t`Comment…`}</CommandButton>
          <CommandButton command="review.sign-off">{t`Sign…`}</CommandButton>
          <CommandButton command="review.save">{t`Save to send back`}</CommandButton>
        </div>
      )}
    </section>
  );
}
