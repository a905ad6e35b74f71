import type { I18n } from '@lingui/core';
import type { RunPart } from '../model/balance-run.ts';

/** Names of parts that a run depends on, apart by blanks, as a list. */
export function runPartsText(i18n: I18n, parts: string): string {
  const names = parts
    .split(' ')
    .filter((part) => Object.hasOwn(NAMES, part))
    .map((part) => NAMES[part as RunPart](i18n));
  return new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(names);
}

const NAMES: Readonly<Record<RunPart, (i18n: I18n) => string>> = {
  units: (i18n) => i18n._({ id: 'run.units', message: 'the units and their places' }),
  neighbours: (i18n) => i18n._({ id: 'run.neighbours', message: 'the neighbours and links' }),
  values: (i18n) => i18n._({ id: 'run.values', message: 'the values of the measures' }),
  limits: (i18n) => i18n._({ id: 'run.limits', message: 'the limits' }),
  locks: (i18n) => i18n._({ id: 'run.locks', message: 'the locks and protections' }),
  people: (i18n) => i18n._({ id: 'run.people', message: 'the reps, their capacities and homes' }),
  today: (i18n) => i18n._({ id: 'run.today', message: 'the territories it began with' }),
};
