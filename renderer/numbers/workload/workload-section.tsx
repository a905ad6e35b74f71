import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** How many hours the accounts of each territory take, and of what. */
export function WorkloadSection() {
  const { t } = useLingui();
  return (
    <SectionFrame title={t`Workload`} intro={t`How many hours the accounts of each territory take, and of what.`} />
  );
}
