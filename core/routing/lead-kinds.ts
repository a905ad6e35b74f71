import type { RoutingRule } from './rule.ts';

/** A kind of lead: what rules ask of leads besides their place. Blank stands for anything that no rule names. */
export interface LeadKind {
  readonly product: string;
  readonly segment: string;
  readonly language: string;
  /** Days since 1 January 1970. */
  readonly day: number;
}

/** What a rule can ask of a lead that only its list can say. */
export const LEAD_WORDS = ['segment', 'product', 'language'] as const;
export type LeadWord = (typeof LEAD_WORDS)[number];

/** The days that a table is meant for, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * Every kind of lead that some rules can tell apart: each of their products, segments and languages and any other, and
 * the first day of each stretch on which the same rules are valid. Null where they are more than `most`.
 */
export function leadKinds(rules: readonly RoutingRule[], days: Days, most: number): LeadKind[] | null {
  const products = named(rules.map(({ when }) => when.product));
  const segments = named(rules.map(({ when }) => when.segment));
  const languages = named(rules.map(({ when }) => when.language));
  const starts = firstDays(rules, days);
  if (products.length * segments.length * languages.length * starts.length > most) return null;
  return products.flatMap((product) =>
    segments.flatMap((segment) =>
      languages.flatMap((language) => starts.map((day) => ({ product, segment, language, day }))),
    ),
  );
}

/** Whether a rule holds for a kind of lead, wherever it comes from. */
export function holdsFor({ when }: RoutingRule, { product, segment, language, day }: LeadKind): boolean {
  return (
    (when.product === '' || when.product === product) &&
    (when.segment === '' || when.segment === segment) &&
    (when.language === '' || when.language === language) &&
    (when.validFrom === null || when.validFrom <= day) &&
    (when.validTo === null || when.validTo >= day)
  );
}

function named(texts: readonly string[]): string[] {
  return [...new Set(['', ...texts])];
}

function firstDays(rules: readonly RoutingRule[], { from, to }: Days): number[] {
  const starts = rules.flatMap(({ when }) => [when.validFrom ?? from, when.validTo === null ? from : when.validTo + 1]);
  return [...new Set([from, ...starts])].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
}
