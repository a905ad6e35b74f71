import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** A target from the top, split level by level and period by period. */
export function QuotaSection() {
  const { t } = useLingui();
  return <SectionFrame title={t`Quota`} intro={t`A target from the top, split level by level and period by period.`} />;
}
