import { Trans } from '@lingui/react/macro';
import type { PeopleProblem as Problem } from './people-form.ts';

/** What the planner still has to say before it goes on. */
export function PeopleProblem({ problem }: { readonly problem: Problem }) {
  switch (problem) {
    case 'no-holder':
      return <Trans>Choose the column that says whose each row is.</Trans>;
    case 'no-amount':
      return <Trans>Choose the column with the amount.</Trans>;
    case 'no-date':
      return <Trans>Choose the column with the date or the month.</Trans>;
    case 'no-figure':
      return <Trans>Choose at least one column with a figure.</Trans>;
    case 'no-rep-name':
      return <Trans>Choose the column with the name, the e-mail address or an id.</Trans>;
    case 'no-place':
      return <Trans>Choose latitude and longitude, a postcode or a city.</Trans>;
    case 'no-score':
      return <Trans>Choose the column with the score, or count the leads.</Trans>;
    case 'measure-name':
      return <Trans>Give every measure a name of its own.</Trans>;
    case 'measure-taken':
      return <Trans>The plan has a measure of that name already. Choose another.</Trans>;
    case 'days-turned':
      return <Trans>The last day of a measure comes before its first.</Trans>;
    case 'too-many-measures':
      return <Trans>The plan has no room for so many measures.</Trans>;
  }
}
