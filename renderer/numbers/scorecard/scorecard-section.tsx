import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** How territories and reps do, and how they do for what their territory holds. */
export function ScorecardSection() {
  const { t } = useLingui();
  return (
    <SectionFrame
      title={t`Scorecard`}
      intro={t`How territories and reps do, and how they do for what their territory holds.`}
    />
  );
}
