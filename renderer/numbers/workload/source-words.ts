import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Where a number comes from. */
export type Source = 'text-book' | 'paper' | 'assumption' | 'usual-range' | 'yours';

/** A number's source in words: of the usual value, unless the planner changed it. */
export function sourceText(i18n: I18n, value: number, usual: number, source: Source): string {
  return i18n._(WORDS[value === usual ? source : 'yours']);
}

const WORDS = {
  'text-book': msg`Text-book example (after Talley 1961)`,
  paper: msg`Beardwood, Halton and Hammersley 1959`,
  assumption: msg`Our assumption`,
  'usual-range': msg`Middle of the usual 1.2 to 1.4`,
  yours: msg`Yours`,
} as const;
