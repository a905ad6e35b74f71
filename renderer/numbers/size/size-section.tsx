import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** How many reps the market needs, by four methods, and what one more or one less would do. */
export function SizeSection() {
  const { t } = useLingui();
  return (
    <SectionFrame
      title={t`Size of the team`}
      intro={t`How many reps the market needs, by four methods, and what one more or one less would do.`}
    />
  );
}
