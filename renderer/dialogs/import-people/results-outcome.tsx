import { Plural, Trans } from '@lingui/react/macro';
import type { PeopleResult } from './use-people-check.ts';

/** What a list of results holds, and how much of it the plan can use. */
export function ResultsOutcome({ result }: { readonly result: Extract<PeopleResult, { kind: 'import-results' }> }) {
  const { what, entries, unknown, perUnit } = result;
  return (
    <>
      <p>
        {what === 'sales' ? (
          <Plural
            value={entries}
            one="Sales of # account, unit, territory or rep."
            other="Sales of # accounts, units, territories or reps."
          />
        ) : what === 'opportunities' ? (
          <Plural value={entries} one="# opportunity." other="# opportunities." />
        ) : (
          <Plural
            value={entries}
            one="Activities of # rep or territory."
            other="Activities of # reps or territories."
          />
        )}
      </p>
      {unknown > 0 && (
        <p className="note">
          <Plural
            value={unknown}
            one="# of them is of nobody in the plan, so that it counts for no territory until the plan has it."
            other="# of them are of nobody in the plan, so that they count for no territory until the plan has them."
          />
        </p>
      )}
      {perUnit && (
        <p className="note">
          <Trans>
            The history is too long to be kept for each account: it is kept as sums of units. An account that is named
            for another territory takes no sales along.
          </Trans>
        </p>
      )}
    </>
  );
}
