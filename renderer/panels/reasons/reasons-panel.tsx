import { Plural, Trans } from '@lingui/react/macro';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { wasAsked, workOutReasons } from '../../actions/reasons.ts';
import { Button } from '../../controls/button.tsx';
import { latestJob } from '../../state/jobs-slice.ts';
import { filteredMoves, type ReasonsResult } from '../../state/reasons-slice.ts';
import { MOST_LOOKED_AT } from '../../state/shaping.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { NamedReasons } from './named-reasons.tsx';
import { ReasonList } from './reason-list.tsx';
import { ReasonsFilterFields } from './reasons-filter.tsx';
import { UnmetReasons } from './unmet-reasons.tsx';

/** Why each unit moved against the baseline, and what the limits that are not met would need. */
export function ReasonsPanel() {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const reasons = useAppState((state) => state.reasons);
  const running = useAppState((state) => latestJob(state.jobs, 'reasons')?.end === null);
  const found = reasons?.result.scenario === scenario && reasons.result.role === role ? reasons : null;
  const isFresh = found !== null && found.of === plan;
  const isLarge = (plan?.units.count ?? 0) > MOST_LOOKED_AT;
  useEffect(() => {
    if (plan && !isFresh && !isLarge && !running && !wasAsked(app)) workOutReasons(app);
  });
  if (!plan) return null;
  return (
    <div className="stack-small">
      {!isFresh && (isLarge || !running) && (
        <div className="acts">
          <Button isDisabled={running} onPress={() => workOutReasons(app)}>
            {found ? <Trans>Work out again</Trans> : <Trans>Work out the reasons</Trans>}
          </Button>
        </div>
      )}
      {running && (
        <p className="hint" role="status">
          <Trans>Working out the reasons…</Trans>
        </p>
      )}
      {found?.result.unmet && <UnmetReasons unmet={found.result.unmet} />}
      {found && fits(plan, found.result) && <NamedReasons plan={plan} result={found.result} />}
      {found && fits(plan, found.result) && <Moves plan={plan} result={found.result} />}
    </div>
  );
}

/** What is listed names rows of the plan's units. */
function fits({ units }: Plan, { moves }: ReasonsResult): boolean {
  return moves === null || moves.units.every((unit) => unit < units.count);
}

function Moves({ plan, result }: { readonly plan: Plan; readonly result: ReasonsResult }) {
  const format = useFormat();
  const filter = useDeferredValue(useAppState((state) => state.reasonsFilter));
  const { moves, measures } = result;
  const { units } = plan;
  const rows = useMemo(() => {
    const nameOf = (unit: number) => `${textAt(units.names, unit)} ${textAt(units.codes, unit)}`.toLowerCase();
    return moves ? filteredMoves(moves, filter, nameOf) : new Int32Array(0);
  }, [moves, filter, units]);
  if (!moves) {
    return (
      <p className="hint">
        <Trans>There is nothing to compare with: this is the baseline, or there is none yet.</Trans>
      </p>
    );
  }
  if (moves.units.length === 0) {
    return (
      <p className="hint">
        <Trans>No unit has moved against the baseline.</Trans>
      </p>
    );
  }
  const shown = format.whole(rows.length);
  return (
    <>
      <p className="quiet">
        <Plural value={moves.units.length} one="# unit moved" other="# units moved" />
        {rows.length < moves.units.length && (
          <>
            {' · '}
            <Trans>{shown} listed</Trans>
          </>
        )}
      </p>
      <ReasonsFilterFields plan={plan} moves={moves} />
      {rows.length > 0 && <ReasonList plan={plan} moves={moves} measures={measures} rows={rows} />}
    </>
  );
}
