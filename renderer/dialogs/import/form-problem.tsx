import { Trans } from '@lingui/react/macro';
import type { FormProblem as Problem } from './import-form.ts';

/** What the planner still has to say before it goes on. */
export function FormProblem({ problem }: { readonly problem: Problem | null }) {
  return (
    <p className="hint form-problem" role="status">
      {problem === 'no-measure' && <Trans>Add at least one measure to read.</Trans>}
      {problem === 'measure-name' && <Trans>Give every measure a name of its own.</Trans>}
      {problem === 'measure-formula' && <Trans>Write the formula, or choose the column with the class.</Trans>}
      {problem === 'no-id' && <Trans>Choose the column with the account id.</Trans>}
      {problem === 'no-place' && <Trans>Choose latitude and longitude, a postcode or a city.</Trans>}
      {problem === 'plan-name' && <Trans>Name the new plan.</Trans>}
      {problem === 'no-areas' && <Trans>Choose the boundary file.</Trans>}
      {problem === 'no-country' && <Trans>Add a postal file first, or choose other units.</Trans>}
    </p>
  );
}
