import type { I18n } from '@lingui/core';
import type { CompositePartName } from '../fairness/composite.ts';
import type { NightRules } from '../workload/workload-settings.ts';

/** The words of the page of further evidence in the dossier. */
export function evidenceWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'evidence.title', message: 'Further evidence' }),
    composite: i18n._({ id: 'evidence.composite', message: 'Composite' }),
    compositeMeaning: i18n._({
      id: 'evidence.composite-meaning',
      message:
        'One figure from 0 to 100 for whoever wants one: the mean of the parts by the weights that the planner set. What cannot be known counts for nothing. It decides nothing by itself.',
    }),
    part: i18n._({ id: 'evidence.part', message: 'Part' }),
    value: i18n._({ id: 'evidence.value', message: 'Value' }),
    weight: i18n._({ id: 'evidence.weight', message: 'Weight' }),
    contribution: i18n._({ id: 'evidence.contribution', message: 'Adds' }),
    score: i18n._({ id: 'evidence.score', message: 'Composite' }),
    work: i18n._({ id: 'evidence.work', message: 'Travel, shape and pay by territory' }),
    workMeaning: i18n._({
      id: 'evidence.work-meaning',
      message:
        'Travel is an estimate without a road network: from home or the centre to the day’s accounts, between them and back. Pay is what the potential lets expect at the same effort, not a promise. Compactness is 1 for a circle.',
    }),
    compactness: i18n._({ id: 'evidence.compactness', message: 'Compactness' }),
    days: i18n._({ id: 'evidence.days', message: 'Travel days a year' }),
    hours: i18n._({ id: 'evidence.hours', message: 'Travel hours a year' }),
    nights: i18n._({ id: 'evidence.nights', message: 'Nights away a year' }),
    opportunity: i18n._({ id: 'evidence.opportunity', message: 'Commission opportunity' }),
    attainable: i18n._({ id: 'evidence.attainable', message: 'Attainable quota' }),
    payout: i18n._({ id: 'evidence.payout', message: 'Expected payout' }),
    coverage: i18n._({ id: 'evidence.coverage', message: 'Coverage' }),
    assigned: i18n._({ id: 'evidence.assigned', message: 'In territories' }),
    all: i18n._({ id: 'evidence.all', message: 'All' }),
    emptyUnits: i18n._({ id: 'evidence.empty-units', message: 'Units without an account' }),
    openUnits: i18n._({ id: 'evidence.open-units', message: 'Units whose accounts nobody works' }),
    byManager: i18n._({ id: 'evidence.by-manager', message: 'By manager' }),
    group: i18n._({ id: 'evidence.group', message: 'Group' }),
    none: i18n._({ id: 'evidence.none', message: 'none' }),
    inside: i18n._({ id: 'evidence.inside', message: 'Variation inside' }),
  };
}

/** What nights away from home are reckoned from. */
export function nightsText(i18n: I18n, { driveBackHours, tripDays }: NightRules): string {
  return i18n._({
    id: 'evidence.nights-meaning',
    message:
      'Nights away: accounts further than {hours, plural, one {# hour} other {# hours}} by road are visited in trips of {days, plural, one {# day} other {# days}}; hours of travel count the way home on every day all the same.',
    values: { hours: driveBackHours, days: tripDays },
  });
}

/** What a part of the composite is about; `measure` is that of a balance part. */
export function compositePartTitle(i18n: I18n, part: CompositePartName, measure: string): string {
  switch (part) {
    case 'balance':
      return i18n._({ id: 'evidence.part-balance', message: 'Balance of {measure}', values: { measure } });
    case 'pay':
      return i18n._({ id: 'evidence.part-pay', message: 'Balance of expected pay' });
    case 'travel':
      return i18n._({ id: 'evidence.part-travel', message: 'Balance of travel' });
    case 'disruption':
      return i18n._({ id: 'evidence.part-disruption', message: 'What stays with its owner' });
    case 'coverage':
      return i18n._({ id: 'evidence.part-coverage', message: 'Coverage' });
    case 'compactness':
      return i18n._({ id: 'evidence.part-compactness', message: 'Compactness' });
  }
}
