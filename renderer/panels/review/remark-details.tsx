import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { Remark } from '../../../core/model/review-round.ts';
import { conflictFinder } from '../../../core/review-round/conflicts.ts';
import type { RemarkRows } from '../../../core/review-round/remark-rows.ts';
import { useAppState } from '../../use-app.ts';
import { ConflictText } from './conflict-text.tsx';
import { MoveEffect } from './move-effect.tsx';
import { RemarkActs } from './remark-acts.tsx';

interface RemarkDetailsProps {
  readonly plan: Plan;
  readonly remark: Remark;
  readonly rows: RemarkRows;
}

/** Conflicts that keep a proposal from being accepted. */
const IN_THE_WAY = new Set(['scenario-gone', 'territory-gone', 'target-locked']);

/** Of an open proposal its conflicts and what it would do now; the answer; and what can be done about it. */
export function RemarkDetails({ plan, remark, rows }: RemarkDetailsProps) {
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const round = plan.rounds.find(({ uid }) => uid === remark.round);
  const undecided = remark.state === 'open' || remark.state === 'declined';
  const weighed = remark.kind === 'proposal' && undecided;
  const conflicts = useMemo(
    () => (weighed && round ? conflictFinder(plan, round)(remark, rows) : []),
    [weighed, plan, round, remark, rows],
  );
  const blocked = conflicts.some(({ code }) => IN_THE_WAY.has(code));
  const isShown = round?.scenario === scenario && round.role === role;
  return (
    <div className="remark-details">
      {conflicts.map((conflict) => (
        <ConflictText key={conflict.code} conflict={conflict} />
      ))}
      {weighed && !blocked && remark.to !== null && isShown && (
        <MoveEffect units={rows.units} accounts={rows.accounts} to={remark.to} />
      )}
      {weighed && !blocked && !isShown && round && (
        <p className="hint">
          <Trans>
            Show <bdi>{round.scenarioName}</bdi> and <bdi>{round.roleName}</bdi> to see what it would do.
          </Trans>
        </p>
      )}
      {remark.answer !== '' && (
        <p className="remark-answer small" dir="auto">
          <b>
            <Trans>Answer:</Trans>
          </b>{' '}
          {remark.answer}
        </p>
      )}
      <RemarkActs remark={remark} blocked={blocked} />
    </div>
  );
}
