import { useLingui } from '@lingui/react/macro';
import type { CompositeInput } from '../../../core/fairness/composite.ts';
import { measureLabel } from '../../text/measure-label.ts';

/** What the parts of the composite are called, and what they say. */
export function usePartTexts(): {
  readonly name: (part: Pick<CompositeInput, 'part' | 'measure'>) => string;
  readonly meaning: (part: Pick<CompositeInput, 'part'>) => string;
} {
  const { t, i18n } = useLingui();
  return {
    name: ({ part, measure }) => {
      switch (part) {
        case 'balance':
          return t`Balance of ${measureLabel(i18n, measure ?? '')}`;
        case 'pay':
          return t`Even pay`;
        case 'travel':
          return t`Even travel`;
        case 'disruption':
          return t`Few moves`;
        case 'coverage':
          return t`Coverage`;
        case 'compactness':
          return t`Compactness`;
      }
    },
    meaning: ({ part }) => {
      switch (part) {
        case 'balance':
          return t`Balance score per capacity: 100 × (1 − mean absolute deviation / mean).`;
        case 'pay':
          return t`Balance score of the expected payout per capacity.`;
        case 'travel':
          return t`Balance score of the estimated travel hours per capacity.`;
        case 'disruption':
          return t`100 × the share of revenue (else of accounts) that stays with its owner.`;
        case 'coverage':
          return t`100 × the share of potential that lies in territories.`;
        case 'compactness':
          return t`100 × the mean compactness of territories, 1 for a circle.`;
      }
    },
  };
}
