import type { I18n } from '@lingui/core';
import type { RedrawProblem } from '../redraw/redrawn.ts';

/**
 * Why a shape tool can do nothing, and what to do instead. `problem` is one of `RedrawProblem`
 * (core/redraw/redrawn.ts), `territory` the name of the territory it is about.
 */
export function redrawProblemText(i18n: I18n, values: Readonly<Record<string, string | number>>): string {
  switch (values.problem as RedrawProblem) {
    case 'nothing-near':
      return i18n._({
        id: 'error.redraw-nothing-near',
        message:
          'Beside {territory} there is no unit that could join it. Let it take units of its neighbours too, or move the first units by hand.',
        values,
      });
    case 'at-limit':
      return i18n._({
        id: 'error.redraw-at-limit',
        message: '{territory} has reached that limit: not one unit more fits. Choose another limit.',
        values,
      });
    case 'all-locked':
      return i18n._({
        id: 'error.redraw-all-locked',
        message: 'Every unit that would move is locked, so nothing was changed. Unlock some first.',
        values,
      });
    case 'kin-stays':
      return i18n._({
        id: 'error.redraw-kin-stays',
        message:
          'Every unit that would move stays with its family: another account of it is locked or lies elsewhere. Move families by hand, or let them part.',
        values,
      });
    case 'all-holding':
      return i18n._({
        id: 'error.redraw-all-holding',
        message:
          'Every unit that would move holds its territory together, so nothing was changed. Move units by hand where pieces may come off.',
        values,
      });
    case 'no-neighbour':
      return i18n._({
        id: 'error.redraw-no-neighbour',
        message: '{territory} touches no territory that could take its units. Unlock a neighbour, or link it to one.',
        values,
      });
    case 'not-touching':
      return i18n._({
        id: 'error.redraw-not-touching',
        message: '{territory} and the other territory do not touch, so they have no border to exchange units at.',
        values,
      });
    case 'no-gain':
      return i18n._({
        id: 'error.redraw-no-gain',
        message:
          'No exchange of units at this border makes it better. To move units deep inside, balance the two territories.',
        values,
      });
    case 'no-holes':
      return i18n._({
        id: 'error.redraw-no-holes',
        message: 'Nothing lies wholly enclosed by one territory, so there is no hole to fill.',
        values,
      });
    case 'one-piece':
      return i18n._({ id: 'error.redraw-one-piece', message: '{territory} is in one piece already.', values });
    case 'nothing-around':
      return i18n._({
        id: 'error.redraw-nothing-around',
        message: 'No open territory lies around the loose parts of {territory}. Move them by hand.',
        values,
      });
    case 'line-misses':
      return i18n._({
        id: 'error.redraw-line-misses',
        message: 'The line leaves all units of {territory} on one side. Draw it through the territory.',
        values,
      });
    case 'no-degrees':
      return i18n._({
        id: 'error.redraw-no-degrees',
        message: 'The units of {territory} have no latitude and longitude. Split it by balance instead.',
        values,
      });
    case 'not-empty':
      return i18n._({
        id: 'error.redraw-not-empty',
        message:
          '{territory} is not empty: it has units, or accounts named for it. Dissolve it or take the names back first.',
        values,
      });
    case 'nothing-to-merge':
      return i18n._({
        id: 'error.redraw-nothing-to-merge',
        message: 'Select units of at least two territories to make them one.',
        values,
      });
  }
}
