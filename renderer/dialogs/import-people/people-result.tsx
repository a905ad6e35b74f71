import { Plural, Trans } from '@lingui/react/macro';
import { ResultStep } from '../import-steps/result-step.tsx';
import { PeopleOutcome } from './people-outcome.tsx';
import { REFUSED_NAMES } from './refused-names.ts';
import type { PeopleResult as Result } from './use-people-check.ts';

/** What an import of reps or leads came to. */
export function PeopleResult({ result }: { readonly result: Result }) {
  const { imported, written } = result;
  const refusedName = result.kind === 'import-reps' ? REFUSED_NAMES.reps : REFUSED_NAMES.leads;
  return (
    <ResultStep counts={result} refusedName={refusedName} written={written}>
      <p>
        {!written ? (
          <Trans>Nothing in the plan was changed.</Trans>
        ) : result.kind === 'import-reps' ? (
          <Plural value={imported} one="# rep imported." other="# reps imported." />
        ) : (
          <Plural value={imported} one="# lead imported." other="# leads imported." />
        )}
      </p>
      <PeopleOutcome result={result} />
    </ResultStep>
  );
}
