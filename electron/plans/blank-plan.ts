import { emptyPlan } from '../../core/edit/empty-plan.ts';
import type { Plan } from '../../core/model/plan.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import { startNames } from '../../core/text/plan-names.ts';

/** A plan with nothing in it, its records named in a language; the plan period begins with the current year. */
export function blankPlan(name: string, currency: string, locale: Locale, now: Date): Plan {
  return emptyPlan({ name, currency, periodStart: `${now.getUTCFullYear()}-01-01` }, startNames(createI18n(locale)));
}
