import type { I18n } from '@lingui/core';

/** Sorts of findings as far as they are mended in different ways. */
export type RoutingFault =
  | 'lost'
  | 'gap'
  | 'caught'
  | 'silent'
  | 'overlap'
  | 'named-twice'
  | 'nowhere'
  | 'hidden'
  | 'vacant'
  | 'tangled';

/** What a planner can do about a finding of the proof. */
export function remedyText(i18n: I18n, fault: RoutingFault): string {
  switch (fault) {
    case 'lost':
      return i18n._({ id: 'routing.remedy-lost', message: 'Choose who it is for, or remove it.' });
    case 'gap':
      return i18n._({
        id: 'routing.remedy-gap',
        message: 'Give these places to a territory on the map, add a rule for them, or say who takes what is left.',
      });
    case 'caught':
      return i18n._({
        id: 'routing.remedy-caught',
        message: 'Give these places to a territory on the map, or add a rule for them.',
      });
    case 'silent':
      return i18n._({ id: 'routing.remedy-silent', message: 'Say who takes whatever no line takes.' });
    case 'overlap':
      return i18n._({
        id: 'routing.remedy-overlap',
        message: 'Make one of them more particular, send both to the same people, or remove one.',
      });
    case 'named-twice':
      return i18n._({ id: 'routing.remedy-twice', message: 'Take one of the two names back.' });
    case 'nowhere':
      return i18n._({ id: 'routing.remedy-nowhere', message: 'Mend its codes, state or days, or remove it.' });
    case 'hidden':
      return i18n._({
        id: 'routing.remedy-hidden',
        message: 'Remove it, or narrow the lines before it. What counts more can be changed as well.',
      });
    case 'vacant':
      return i18n._({ id: 'routing.remedy-vacant', message: 'Seat a rep there, or name who stands in.' });
    case 'tangled':
      return i18n._({
        id: 'routing.remedy-tangled',
        message: 'Let fewer rules for products, segments and languages hold in the same places.',
      });
  }
}
