import { Trans } from '@lingui/react/macro';
import type { MidYearFacts } from '../../../electron/api/mid-year-schemas.ts';
import { AndMore } from '../../controls/and-more.tsx';
import { useFormat } from '../../use-app.ts';

interface BeyondListProps {
  readonly beyond: MidYearFacts['beyond'];
  /** Territories that are outside besides. */
  readonly more: number;
}

/** Where the tolerance could not be kept, and by how much. */
export function BeyondList({ beyond, more }: BeyondListProps) {
  const format = useFormat();
  if (beyond.length === 0) return null;
  return (
    <ul className="small">
      {beyond.map(({ territory, name, measure, deviation, tolerance }) => {
        const [off, may] = [format.signedPercent(deviation), format.percent(tolerance)];
        return (
          <li key={`${territory}/${measure}`}>
            <Trans>
              <bdi>{name}</bdi>: {off} of <bdi>{measure}</bdi> against the ideal; the tolerance is {may}.
            </Trans>
          </li>
        );
      })}
      <AndMore count={more} />
    </ul>
  );
}
