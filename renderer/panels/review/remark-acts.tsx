import { Trans, useLingui } from '@lingui/react/macro';
import type { Remark } from '../../../core/model/review-round.ts';
import { acceptRemark, answerRemark, withdrawRemark } from '../../actions/reviews.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface RemarkActsProps {
  readonly remark: Remark;
  /** Whether something keeps it from being accepted. */
  readonly blocked: boolean;
}

/** What can be done about a remark: by whoever said it in the copy, and by the planner at home. */
export function RemarkActs({ remark, blocked }: RemarkActsProps) {
  const fixed = useAppState((state) => state.fileReadOnly);
  const isCopy = useAppState((state) => state.copyOf !== null);
  if (fixed) return null;
  return isCopy ? <AuthorActs remark={remark} /> : <PlannerActs remark={remark} blocked={blocked} />;
}

function AuthorActs({ remark }: { readonly remark: Remark }) {
  const { t } = useLingui();
  const app = useApp();
  const { uid, author, kind } = remark;
  if (remark.state !== 'open') return null;
  const change = () => app.store.getState().setView({ dialog: { name: 'remark', what: kind, remark: uid } });
  return (
    <div className="acts">
      <Button label={t`Change the remark of ${author}`} onPress={change}>
        <Trans>Change…</Trans>
      </Button>
      <Button tone="quiet" label={t`Take back the remark of ${author}`} onPress={() => withdrawRemark(app, uid)}>
        <Trans>Take back</Trans>
      </Button>
    </div>
  );
}

function PlannerActs({ remark, blocked }: RemarkActsProps) {
  const { t } = useLingui();
  const app = useApp();
  const { uid, author, kind, state } = remark;
  if (state !== 'open' && state !== 'declined') return null;
  const answer = (declines: boolean) =>
    app.store.getState().setView({ dialog: { name: 'answer-remark', remark: uid, declines } });
  return (
    <div className="acts">
      <Button
        tone="primary"
        isDisabled={blocked}
        label={kind === 'proposal' ? t`Accept the proposal of ${author}` : t`Settle the comment of ${author}`}
        onPress={() => acceptRemark(app, uid)}
      >
        {kind === 'proposal' ? <Trans>Accept</Trans> : <Trans>Settled</Trans>}
      </Button>
      {state === 'open' && (
        <Button label={t`Decline the remark of ${author}`} onPress={() => answer(true)}>
          <Trans>Decline…</Trans>
        </Button>
      )}
      <Button tone="quiet" label={t`Answer ${author}`} onPress={() => answer(false)}>
        <Trans>Answer…</Trans>
      </Button>
      {state === 'declined' && (
        <Button
          tone="quiet"
          label={t`Open the remark of ${author} again`}
          onPress={() => answerRemark(app, uid, remark.answer, 'open')}
        >
          <Trans>Open again</Trans>
        </Button>
      )}
    </div>
  );
}
