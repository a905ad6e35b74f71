import type { I18n } from '@lingui/core';
import type { MatchTerm } from '../../model/matching-settings.ts';

/** What a term of the matching is called. */
export function termText(i18n: I18n, term: MatchTerm): string {
  switch (term) {
    case 'distance':
      return i18n._({ id: 'match.term.distance', message: 'Distance' });
    case 'relations':
      return i18n._({ id: 'match.term.relations', message: 'Relations' });
    case 'skills':
      return i18n._({ id: 'match.term.skills', message: 'Skills' });
    case 'languages':
      return i18n._({ id: 'match.term.languages', message: 'Languages' });
    case 'segment':
      return i18n._({ id: 'match.term.segment', message: 'Segment' });
    case 'size':
      return i18n._({ id: 'match.term.size', message: 'Size' });
    case 'seniority':
      return i18n._({ id: 'match.term.seniority', message: 'Seniority' });
    case 'preference':
      return i18n._({ id: 'match.term.preference', message: 'Wishes' });
    case 'start':
      return i18n._({ id: 'match.term.start', message: 'First day' });
  }
}

/** What it costs, from 0 to 1. */
export function termMeaningText(i18n: I18n, term: MatchTerm): string {
  switch (term) {
    case 'distance':
      return i18n._({
        id: 'match.means.distance',
        message: 'The road from the home to the accounts (root mean square, estimated), over the distance that is far',
      });
    case 'relations':
      return i18n._({
        id: 'match.means.relations',
        message: 'The share of the territory’s revenue that somebody else owns today',
      });
    case 'skills':
      return i18n._({ id: 'match.means.skills', message: 'The share of the wanted skills that the rep lacks' });
    case 'languages':
      return i18n._({ id: 'match.means.languages', message: 'The share of the wanted languages that the rep lacks' });
    case 'segment':
      return i18n._({
        id: 'match.means.segment',
        message: '1 where the rep comes from another segment, 0.5 where none is known',
      });
    case 'size':
      return i18n._({
        id: 'match.means.size',
        message:
          'How far the territory is from what the rep’s capacity asks for: 0.2 is a fifth too large or too small',
      });
    case 'seniority':
      return i18n._({
        id: 'match.means.seniority',
        message: 'The rank of the rep by level and months in the job against the rank of the territory by potential',
      });
    case 'preference':
      return i18n._({
        id: 'match.means.preference',
        message:
          '0 where the rep wants it very much, 0.5 where nothing is said, 1 where the rep does not want it at all',
      });
    case 'start':
      return i18n._({
        id: 'match.means.start',
        message: 'The share of the plan period before the first day, times the territory’s size',
      });
  }
}

/** Why a term says nothing, whatever it weighs. */
export function termUnknownText(i18n: I18n, term: MatchTerm): string {
  switch (term) {
    case 'distance':
      return i18n._({ id: 'match.unknown.distance', message: 'No home of a rep is known.' });
    case 'relations':
      return i18n._({ id: 'match.unknown.relations', message: 'No owner of an account is one of the reps.' });
    case 'skills':
    case 'languages':
    case 'segment':
      return i18n._({ id: 'match.unknown.needs', message: 'No territory wants one: see below.' });
    case 'size':
      return i18n._({ id: 'match.unknown.size', message: 'No territory has anything of the first balanced measure.' });
    case 'seniority':
      return i18n._({ id: 'match.unknown.seniority', message: 'No months in the job or levels are known.' });
    case 'preference':
      return i18n._({ id: 'match.unknown.preference', message: 'No rep wishes for anything: see below.' });
    case 'start':
      return i18n._({ id: 'match.unknown.start', message: 'Everybody is there from the first day.' });
  }
}
