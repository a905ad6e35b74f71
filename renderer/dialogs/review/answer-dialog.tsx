import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LONGEST_REMARK } from '../../../core/model/review-round.ts';
import { answerRemark } from '../../actions/reviews.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface AnswerDialogProps {
  readonly remark: string;
  /** Whether the answer declines the remark; else it decides nothing. */
  readonly declines: boolean;
}

/** What the planner says to a remark; it goes along with the next copy for its author. */
export function AnswerDialog({ remark, declines }: AnswerDialogProps) {
  const { t } = useLingui();
  const app = useApp();
  const before = useAppState((state) => state.plan?.remarks.find(({ uid }) => uid === remark));
  const [answer, setAnswer] = useState(before?.answer ?? '');
  if (!before) return null;
  const { author } = before;
  const close = () => app.store.getState().setView({ dialog: null });
  const save = async () => {
    const state = declines || before.state === 'declined' ? 'declined' : 'open';
    if (await answerRemark(app, remark, answer.trim(), state)) close();
  };
  return (
    <DialogFrame
      title={declines ? t`Decline a remark of ${author}` : t`Answer ${author}`}
      actions={
        <>
          <Button onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={!declines && answer.trim() === ''} onPress={save}>
            {declines ? <Trans>Decline</Trans> : <Trans>Answer</Trans>}
          </Button>
        </>
      }
    >
      <div className="stack">
        <blockquote className="remark-quoted" dir="auto">
          {before.text}
        </blockquote>
        <LongTextField
          label={declines ? t`Why not` : t`Answer`}
          value={answer}
          maxLength={LONGEST_REMARK}
          autoFocus
          onChange={setAnswer}
        />
        <p className="hint">
          <Trans>
            The answer goes along with the next copy that <bdi>{author}</bdi> gets.
          </Trans>
        </p>
      </div>
    </DialogFrame>
  );
}
