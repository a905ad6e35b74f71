import type { I18n } from '@lingui/core';

/**
 * Why two units cannot be linked, or their link cannot be removed, and what can be done. `problem` is one of
 * `LinkProblem` (core/edit/link-units.ts), `a` and `b` are the names of the units.
 */
export function linkProblemText(i18n: I18n, values: Readonly<Record<string, string | number>>): string {
  switch (values.problem) {
    case 'side-by-side':
      return i18n._({
        id: 'error.link-side-by-side',
        message: '{a} and {b} lie side by side and stay neighbours. Only a link over a gap can be removed.',
        values,
      });
    case 'neighbours':
      return i18n._({
        id: 'error.link-neighbours',
        message: '{a} and {b} are neighbours already, so they need no link.',
        values,
      });
    case 'no-place':
      return i18n._({
        id: 'error.link-no-place',
        message: '{a} or {b} has no place, so no link between them would count. Give both a place first.',
        values,
      });
    default:
      return i18n._({
        id: 'error.link-none',
        message: 'There is no link between {a} and {b} to remove. Links are the dashed lines on the map.',
        values,
      });
  }
}
