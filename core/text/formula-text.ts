import type { I18n } from '@lingui/core';
import type { FormulaProblemCode } from '../formula/formula.ts';

/** Why a formula cannot be read. `position` counts from 0; people count from 1. */
export function formulaProblemText(
  i18n: I18n,
  { code, position, text }: { readonly code: string; readonly position: number; readonly text: string },
): string {
  const values = { text, place: position + 1 };
  switch (code as FormulaProblemCode) {
    case 'empty':
      return i18n._({ id: 'formula.empty', message: 'The formula is empty.' });
    case 'too-long':
      return i18n._({ id: 'formula.too-long', message: 'The formula is longer than 1,000 letters.' });
    case 'too-deep':
      return i18n._({ id: 'formula.too-deep', message: 'The formula has too many brackets within brackets.' });
    case 'unclosed-text':
      return i18n._({
        id: 'formula.unclosed-text',
        message: 'The quotes that begin at letter {place} of the formula are not closed.',
        values,
      });
    case 'unclosed-name':
      return i18n._({
        id: 'formula.unclosed-name',
        message: 'The column name that begins at letter {place} of the formula needs a closing ] and a name within.',
        values,
      });
    case 'unclosed-bracket':
      return i18n._({
        id: 'formula.unclosed-bracket',
        message: 'The bracket at letter {place} of the formula is not closed.',
        values,
      });
    case 'value-missing':
      return i18n._({
        id: 'formula.value-missing',
        message: 'A number or a column is missing at letter {place} of the formula.',
        values,
      });
    case 'unknown-function':
      return i18n._({
        id: 'formula.unknown-function',
        message: 'There is no function "{text}"; there are min, max, round and if.',
        values,
      });
    case 'argument-count':
      return i18n._({
        id: 'formula.argument-count',
        message: '"{text}" needs other values: round(number, digits), if(condition, number, number).',
        values,
      });
    case 'condition-missing':
      return i18n._({
        id: 'formula.condition-missing',
        message: 'A comparison such as a > b is missing at letter {place} of the formula.',
        values,
      });
    case 'text-not-compared':
      return i18n._({
        id: 'formula.text-not-compared',
        message: 'The text "{text}" can only be compared with a column: if([Class] = "A", 12, 6).',
        values,
      });
    default:
      return i18n._({
        id: 'formula.unexpected',
        message: '"{text}" at letter {place} of the formula has no meaning there.',
        values,
      });
  }
}
