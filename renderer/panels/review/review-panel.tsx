import { Trans, useLingui } from '@lingui/react/macro';
import { useAppState } from '../../use-app.ts';
import { CommandButton } from './command-button.tsx';
import { RemarkList } from './remark-list.tsx';
import { RoundList } from './round-list.tsx';
import { SignOffs } from './sign-offs.tsx';

/** What was sent for review, what was said of it and what is to be decided, and who signed. */
export function ReviewPanel() {
  const { t } = useLingui();
  const plan = useAppState((state) => state.plan);
  const copyOf = useAppState((state) => state.copyOf);
  const file = useAppState((state) => state.file);
  if (!plan) return null;
  return (
    <div className="stack">
      {copyOf ? (
        <div className="acts">
          <CommandButton command="review.propose" text={t`Propose a move…`} />
          <CommandButton command="review.comment" text={t`Comment…`} />
          <CommandButton command="review.save" text={t`Save to send back`} />
        </div>
      ) : (
        <>
          <div className="acts">
            <CommandButton command="review.send" text={t`Send for review…`} />
            <CommandButton command="review.bring-in" text={t`Bring in a copy…`} />
            {plan.rounds.length > 0 && <CommandButton command="review.comment" text={t`Note a remark…`} />}
          </div>
          <RoundList plan={plan} />
        </>
      )}
      {(copyOf || plan.rounds.length > 0 || plan.remarks.length > 0) && <RemarkList key={file} plan={plan} />}
      <SignOffs plan={plan} />
      {!copyOf && plan.rounds.length === 0 && (
        <p className="hint">
          <Trans>
            A reviewer gets a copy of the plan, comments on it, proposes moves and signs. What they say comes back here,
            to be accepted or declined one by one.
          </Trans>
        </p>
      )}
    </div>
  );
}
