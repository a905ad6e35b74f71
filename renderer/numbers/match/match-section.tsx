import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** Who should work where, all reps and territories at once. */
export function MatchSection() {
  const { t } = useLingui();
  return (
    <SectionFrame
      title={t`Match reps to territories`}
      intro={t`Who should work where, all reps and territories at once.`}
    />
  );
}
