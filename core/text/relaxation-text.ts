import type { I18n } from '@lingui/core';

/** What would let a limit be met, in the planner's names; ratios and amounts as they are. What each claims is in core/balance/explain/relaxations.ts. */
export type RelaxationWords =
  | { readonly kind: 'tolerance'; readonly asked: number; readonly enough: number; readonly least: number | null }
  | {
      readonly kind: 'limit';
      readonly side: 'minimum' | 'maximum';
      readonly asked: number;
      readonly enough: number;
      readonly least: number | null;
    }
  | { readonly kind: 'unlock'; readonly units: readonly string[]; readonly territories: readonly string[] }
  /** Shares of what is counted; null where nothing is. */
  | { readonly kind: 'budget'; readonly needed: number | null; readonly asked: number | null }
  /** `over`: there is so much too much. */
  | { readonly kind: 'amount'; readonly missing: number; readonly over: boolean }
  | { readonly kind: 'pieces' };

/** What would let a limit of a measure be met, a sentence each, and how sure that is. */
export function relaxationTexts(i18n: I18n, measure: string, relaxations: readonly RelaxationWords[]): string[] {
  return relaxations.map((one) => relaxationText(i18n, measure, one)).filter((text) => text !== '');
}

function relaxationText(i18n: I18n, measure: string, relaxation: RelaxationWords): string {
  switch (relaxation.kind) {
    case 'tolerance': {
      const { asked, enough, least } = relaxation;
      const values = { measure, asked: percent(i18n, asked, 'near'), enough: percent(i18n, enough, 'up') };
      const said = i18n._({
        id: 'relaxation.tolerance',
        message: 'With a tolerance of {enough} instead of {asked} this plan meets every limit of {measure}.',
        values,
      });
      return least === null ? said : `${said} ${leastText(i18n, percent(i18n, least, 'down'), true)}`;
    }
    case 'limit': {
      const { side, asked, enough, least } = relaxation;
      const values = { measure, asked: amount(i18n, asked), enough: amount(i18n, enough) };
      const said =
        side === 'minimum'
          ? i18n._({
              id: 'relaxation.minimum',
              message: 'With a minimum of {enough} instead of {asked} this plan has enough {measure} everywhere.',
              values,
            })
          : i18n._({
              id: 'relaxation.maximum',
              message: 'With a maximum of {enough} instead of {asked} this plan has too much {measure} nowhere.',
              values,
            });
      return least === null ? said : `${said} ${leastText(i18n, amount(i18n, least), side === 'maximum')}`;
    }
    case 'unlock': {
      const { units, territories } = relaxation;
      const values = { names: [...territories, ...units].join(', '), count: units.length + territories.length };
      return i18n._({
        id: 'relaxation.unlock',
        message:
          'Tried: without the {count, plural, one {lock or protection} other {locks or protections}} of {names} nothing known stands in the way.',
        values,
      });
    }
    case 'budget': {
      const { needed, asked } = relaxation;
      if (needed === null || asked === null) return '';
      const values = { needed: percent(i18n, needed, 'up'), asked: percent(i18n, asked, 'near') };
      return i18n._({
        id: 'relaxation.budget',
        message: 'Proven: at least {needed} instead of {asked} has to be allowed to move.',
        values,
      });
    }
    case 'amount': {
      const values = { measure, missing: amount(i18n, relaxation.missing) };
      return relaxation.over
        ? i18n._({
            id: 'relaxation.over',
            message: 'Proven: there is {missing} {measure} more than all territories may have.',
            values,
          })
        : i18n._({
            id: 'relaxation.missing',
            message: 'Proven: {missing} more {measure} within reach is needed.',
            values,
          });
    }
    case 'pieces':
      return i18n._({
        id: 'relaxation.pieces',
        message: 'Tried: where territories may be in several pieces, nothing known stands in the way.',
      });
  }
}

/** `rises`: less of it is not enough; otherwise more of it is too much. */
function leastText(i18n: I18n, least: string, rises: boolean): string {
  return rises
    ? i18n._({ id: 'relaxation.least', message: 'Proven: with less than {least} no plan does.', values: { least } })
    : i18n._({ id: 'relaxation.most', message: 'Proven: with more than {least} no plan does.', values: { least } });
}

/** Rounded so that what is said stays true: what is enough upwards, what is not downwards. */
function percent(i18n: I18n, ratio: number, way: 'up' | 'down' | 'near'): string {
  const tenths = 1000 * ratio;
  // A tenth that is one but for the noise of fractions stays.
  const whole =
    way === 'up' ? Math.ceil(tenths - 1e-6) : way === 'down' ? Math.floor(tenths + 1e-6) : Math.round(tenths);
  return i18n.number(whole / 1000, { style: 'percent', maximumFractionDigits: 1 });
}

function amount(i18n: I18n, value: number): string {
  return i18n.number(value, { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });
}
