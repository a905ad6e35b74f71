import type { I18n } from '@lingui/core';

/** The fairness figures by name, in the order they are shown. */
export const FIGURES = [
  'coefficientOfVariation',
  'gini',
  'theil',
  'jain',
  'maxToMin',
  'balanceScore',
  'outOfBandShare',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** A fairness figure's textbook name. */
export function figureTitle(i18n: I18n, figure: FigureName): string {
  switch (figure) {
    case 'coefficientOfVariation':
      return i18n._({ id: 'figure.cv', message: 'Coefficient of variation' });
    case 'gini':
      return i18n._({ id: 'figure.gini', message: 'Gini coefficient' });
    case 'theil':
      return i18n._({ id: 'figure.theil', message: 'Theil index' });
    case 'jain':
      return i18n._({ id: 'figure.jain', message: 'Jain index' });
    case 'maxToMin':
      return i18n._({ id: 'figure.max-min', message: 'Largest to smallest' });
    case 'balanceScore':
      return i18n._({ id: 'figure.balance', message: 'Balance score' });
    case 'outOfBandShare':
      return i18n._({ id: 'figure.out-of-band', message: 'Outside the band' });
  }
}

/** What a fairness figure says, in one line. */
export function figureMeaning(i18n: I18n, figure: FigureName): string {
  switch (figure) {
    case 'coefficientOfVariation':
      return i18n._({ id: 'figure.cv.meaning', message: 'Standard deviation over the mean; 0 is even.' });
    case 'gini':
      return i18n._({
        id: 'figure.gini.meaning',
        message: 'Mean difference of any two, over twice the mean; 0 is even.',
      });
    case 'theil':
      return i18n._({ id: 'figure.theil.meaning', message: 'Inequality that adds up over regions; 0 is even.' });
    case 'jain':
      return i18n._({ id: 'figure.jain.meaning', message: 'Squared sum over the sum of squares; 1 is even.' });
    case 'maxToMin':
      return i18n._({ id: 'figure.max-min.meaning', message: 'The largest over the smallest; 1 is even.' });
    case 'balanceScore':
      return i18n._({ id: 'figure.balance.meaning', message: '100 less the mean deviation in percent; 100 is even.' });
    case 'outOfBandShare':
      return i18n._({ id: 'figure.out-of-band.meaning', message: 'Share of territories outside the tolerance.' });
  }
}
