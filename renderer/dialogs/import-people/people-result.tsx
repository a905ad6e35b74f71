import { Plural, Trans } from '@lingui/react/macro';
import { ResultStep } from '../import-steps/result-step.tsx';
import type { People } from './people-form.ts';
import { PeopleOutcome } from './people-outcome.tsx';
import { REFUSED_NAMES } from './refused-names.ts';
import type { PeopleResult as Result } from './use-people-check.ts';

/** What an import of reps, leads or results came to. */
export function PeopleResult({ result }: { readonly result: Result }) {
  const { imported, written } = result;
  const refusedName = REFUSED_NAMES[whatOf(result)];
  return (
    <ResultStep counts={result} refusedName={refusedName} written={written}>
      <p>
        {!written ? (
          <Trans>Nothing in the plan was changed.</Trans>
        ) : result.kind === 'import-reps' ? (
          <Plural value={imported} one="# rep imported." other="# reps imported." />
        ) : result.kind === 'import-results' ? (
          <Plural value={imported} one="# row imported." other="# rows imported." />
        ) : (
          <Plural value={imported} one="# lead imported." other="# leads imported." />
        )}
      </p>
      <PeopleOutcome result={result} />
    </ResultStep>
  );
}

function whatOf(result: Result): People {
  if (result.kind === 'import-results') return result.what;
  return result.kind === 'import-reps' ? 'reps' : 'leads';
}
