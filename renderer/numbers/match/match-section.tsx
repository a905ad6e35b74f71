import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { MOST_PAIRS } from '../../../core/matching/plan-matching.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { useFormat } from '../../use-app.ts';
import { SectionFrame } from '../section-frame.tsx';
import { LeftoverList } from './leftover-list.tsx';
import { MatchTable } from './match-table.tsx';
import { NeedsPart } from './needs-part.tsx';
import { RampPart } from './ramp-part.tsx';
import { TakePart } from './take-part.tsx';
import { type MatchShown, useMatching } from './use-matching.ts';
import { WeightTable } from './weight-table.tsx';
import { WishesPart } from './wishes-part.tsx';

/** Who should work where, all reps and territories at once. */
export function MatchSection() {
  const { t } = useLingui();
  const shown = useMatching();
  return (
    <SectionFrame
      title={t`Match reps to territories`}
      intro={t`Who should work where, all reps and territories at once: the pairs that cost least in sum, what each of them costs, and why it is not another.`}
    >
      {shown ? <MatchParts shown={shown} /> : <p className="quiet">{t`Reckoning…`}</p>}
    </SectionFrame>
  );
}

function MatchParts({ shown }: { readonly shown: MatchShown }) {
  const { t } = useLingui();
  const { plan, totals, made } = shown;
  const format = useFormat();
  if (plan.reps.length === 0)
    return (
      <Missing>
        <p>
          <Trans>This plan has no reps yet. Import a list of reps, with their homes, skills and first days.</Trans>
        </p>
        <CommandButton command="plan.import-reps">
          <Trans>Import reps…</Trans>
        </CommandButton>
      </Missing>
    );
  if (totals.territories.length === 0)
    return (
      <Missing>
        <p>
          <Trans>This scenario has no territories for the role yet.</Trans>
        </p>
        <CommandButton command="balance.run">
          <Trans>Balance territories</Trans>
        </CommandButton>
      </Missing>
    );
  if (!made) {
    const most = format.whole(MOST_PAIRS);
    return (
      <Missing>
        <p>
          <Trans>
            There are more than {most} pairs of rep and territory. Put reps and territories into roles of their own, and
            match one role after the other.
          </Trans>
        </p>
      </Missing>
    );
  }
  return (
    <>
      <TakePart plan={plan} made={made} />
      <MatchTable plan={plan} made={made} />
      <LeftoverList plan={plan} made={made} />
      <section className="numbers-part" aria-label={t`What counts`}>
        <h3>
          <Trans>What counts</Trans>
        </h3>
        <WeightTable plan={plan} made={made} />
      </section>
      <Fold title={t`What territories want of a rep`}>
        <NeedsPart plan={plan} made={made} />
      </Fold>
      <Fold title={t`What reps wish for, and what must not be`}>
        <WishesPart plan={plan} made={made} />
      </Fold>
      <Fold
        title={t`New reps and their capacity`}
        set={plan.settings.ramp ? t`ramping up` : t`whole from the first day`}
      >
        <RampPart plan={plan} />
      </Fold>
    </>
  );
}

function Missing({ children }: { readonly children: ReactNode }) {
  return <div className="numbers-part match-missing">{children}</div>;
}
