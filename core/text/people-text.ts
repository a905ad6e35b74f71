import type { I18n } from '@lingui/core';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a roster did to the reps of a plan. */
export interface RosterFacts {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly unchanged: number;
  readonly gone: readonly Named[];
  /** Whether those who are gone left the plan. */
  readonly dropped: boolean;
  readonly written: boolean;
}

/** Names beyond these are counted. */
const MOST_NAMED = 10;

/** What a roster did, or would do: a sentence for each thing there is to know. */
export function repsTexts(i18n: I18n, { added, changed, unchanged, gone, dropped, written }: RosterFacts): string[] {
  const counts = { added: added.length, changed: changed.length, unchanged, gone: gone.length };
  const texts = [
    i18n._({
      id: 'people.reps',
      message:
        'Reps: {added, number} new, {changed, number} changed, {unchanged, number} unchanged, {gone, number} not in the list.',
      values: counts,
    }),
  ];
  if (gone.length > 0) {
    const values = { names: namesOf(i18n, gone) };
    texts.push(
      dropped
        ? i18n._({
            id: 'people.gone-dropped',
            message: 'Leaving the plan, as they are not in the list: {names}.',
            values,
          })
        : i18n._({ id: 'people.gone-kept', message: 'Staying in the plan, though not in the list: {names}.', values }),
    );
  }
  if (!written) texts.push(i18n._({ id: 'people.not-written', message: 'Nothing was written.' }));
  return texts;
}

/** What became of leads: how many there are, and how many lie in no unit. */
export function leadsTexts(
  i18n: I18n,
  { leads, outside, written }: { readonly leads: number; readonly outside: number; readonly written: boolean },
): string[] {
  const texts = [
    i18n._({
      id: 'people.leads',
      message: '{leads, plural, one {# lead} other {# leads}}, of which {outside, number} lie in no unit.',
      values: { leads, outside },
    }),
  ];
  if (!written) texts.push(i18n._({ id: 'people.not-written', message: 'Nothing was written.' }));
  return texts;
}

function namesOf(i18n: I18n, people: readonly Named[]): string {
  const list = new Intl.ListFormat(i18n.locale, { type: 'unit' });
  const names = people.slice(0, MOST_NAMED).map(({ id, name }) => (id === name ? name : `${name} (${id})`));
  const more = people.length - names.length;
  if (more > 0) names.push(i18n._({ id: 'people.more', message: '{more, number} more', values: { more } }));
  return list.format(names);
}
