import { Plural, useLingui } from '@lingui/react/macro';
import type { PairFact } from '../../../core/matching/pair-facts.ts';
import type { MatchTerm } from '../../../core/model/matching-settings.ts';
import { useFormat } from '../../use-app.ts';

interface TermCellProps {
  readonly term: MatchTerm;
  /** What the term adds to the cost of the pair, and what it costs by itself, 0 to 1. */
  readonly adds: number;
  readonly cost: number;
  readonly fact: PairFact;
  readonly unit: 'km' | 'miles';
}

/** What one term adds to the cost of a pair, as a number and a bar, with what it saw. */
export function TermCell({ term, adds, cost, fact, unit }: TermCellProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { value, words } = fact;
  const seen = () => {
    switch (term) {
      case 'distance':
        return Number.isFinite(value) ? format.distance(value, unit) : t`not known`;
      case 'relations':
      case 'size':
        return Number.isFinite(value) ? format.percent(value) : '';
      case 'start':
        return value > 0 ? <Plural value={value} one="# month late" other="# months late" /> : '';
      case 'skills':
      case 'languages':
      case 'segment':
        return words.join(', ');
      default:
        return '';
    }
  };
  return (
    <td className="number match-term">
      <span>{format.figure(adds)}</span>
      <span className="match-bar" aria-hidden="true">
        <span style={{ inlineSize: `${100 * Math.min(1, Math.max(0, cost))}%` }} />
      </span>
      <bdi className="quiet small match-fact">{seen()}</bdi>
    </td>
  );
}
