import { Trans } from '@lingui/react/macro';
import type { PeopleProblem as Problem } from './people-form.ts';

/** What the planner still has to say before it goes on. */
export function PeopleProblem({ problem }: { readonly problem: Problem | null }) {
  return (
    <p className="hint form-problem" role="status">
      {problem === 'no-rep-name' && <Trans>Choose the column with the name, the e-mail address or an id.</Trans>}
      {problem === 'no-place' && <Trans>Choose latitude and longitude, a postcode or a city.</Trans>}
      {problem === 'no-score' && <Trans>Choose the column with the score, or count the leads.</Trans>}
      {problem === 'measure-name' && <Trans>Give every measure a name of its own.</Trans>}
      {problem === 'measure-taken' && <Trans>The plan has a measure of that name already. Choose another.</Trans>}
      {problem === 'days-turned' && <Trans>The last day of a measure comes before its first.</Trans>}
      {problem === 'too-many-measures' && <Trans>The plan has no room for so many measures.</Trans>}
    </p>
  );
}
