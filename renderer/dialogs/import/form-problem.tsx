import { Trans } from '@lingui/react/macro';
import type { FormProblem as Problem } from './import-form.ts';

/** What the planner still has to say before it goes on. */
export function FormProblem({ problem }: { readonly problem: Problem }) {
  switch (problem) {
    case 'no-measure':
      return <Trans>Add at least one measure to read.</Trans>;
    case 'measure-name':
      return <Trans>Give every measure a name of its own.</Trans>;
    case 'measure-formula':
      return <Trans>Write the formula, or choose the column with the class.</Trans>;
    case 'no-id':
      return <Trans>Choose the column with the account id.</Trans>;
    case 'no-place':
      return <Trans>Choose latitude and longitude, a postcode or a city.</Trans>;
    case 'plan-name':
      return <Trans>Name the new plan.</Trans>;
    case 'no-areas':
      return <Trans>Choose the boundary file.</Trans>;
    case 'no-country':
      return <Trans>Add a postal file first, or choose other units.</Trans>;
  }
}
