import { Trans, useLingui } from '@lingui/react/macro';
import { CommandButton } from '../../commands/command-button.tsx';
import { useAppState } from '../../use-app.ts';
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
          <CommandButton command="review.propose">{t`Propose a move…`}</CommandButton>
          <CommandButton command="review.comment">{t`Comment…`}</CommandButton>
          <CommandButton command="review.save">{t`Save to send back`}</CommandButton>
        </div>
      ) : (
        <>
          <div className="acts">
            <CommandButton command="review.send">{t`Send for review…`}</CommandButton>
            <CommandButton command="review.bring-in">{t`Bring in a copy…`}</CommandButton>
            {plan.rounds.length > 0 && <CommandButton command="review.comment">{t`Note a remark…`}</CommandButton>}
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
