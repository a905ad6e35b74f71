import { Trans, useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';
import { ScoreMissing } from './score-missing.tsx';
import { ScoreParts } from './score-parts.tsx';
import { useScorecard } from './use-scorecard.ts';

/** How territories and reps do, and how they do for what their territory holds. */
export function ScorecardSection() {
  const { t } = useLingui();
  const { facts, choose } = useScorecard();
  return (
    <SectionFrame
      title={t`Scorecard`}
      intro={t`How territories and reps do, and how they do for what their territory holds.`}
    >
      {!facts ? (
        <p className="quiet">{t`Reckoning…`}</p>
      ) : (
        <>
          {(facts.plan.sales || facts.plan.opportunities || facts.plan.activities) &&
            (facts.card.territories.length > 0 ? (
              <ScoreParts facts={facts} onBasis={choose} />
            ) : (
              <p className="note">
                <Trans>This scenario has no territories for the role yet.</Trans>
              </p>
            ))}
          <ScoreMissing plan={facts.plan} />
        </>
      )}
    </SectionFrame>
  );
}
