import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** What the quotas and territories of this scenario do to what reps can earn. */
export function PaySection() {
  const { t } = useLingui();
  return (
    <SectionFrame
      title={t`Pay`}
      intro={t`What the quotas and territories of this scenario do to what reps can earn.`}
    />
  );
}
