import { Plural, Trans } from '@lingui/react/macro';
import { NameList } from '../../controls/name-list.tsx';
import { useFormat } from '../../use-app.ts';
import { ResultsOutcome } from './results-outcome.tsx';
import type { PeopleResult } from './use-people-check.ts';

/** What a list of people does to the plan: reps that are new, changed and gone, or leads in no unit and measures that go. */
export function PeopleOutcome({ result }: { readonly result: PeopleResult }) {
  const format = useFormat();
  if (result.kind === 'import-leads') return <LeadsOutcome result={result} />;
  if (result.kind === 'import-results') return <ResultsOutcome result={result} />;
  const added = format.whole(result.added);
  const changed = format.whole(result.changed);
  const unchanged = format.whole(result.unchanged);
  const gone = format.whole(result.gone);
  return (
    <p>
      <Trans>
        Reps: {added} new, {changed} changed, {unchanged} unchanged, {gone} not in the list.
      </Trans>
    </p>
  );
}

function LeadsOutcome({ result }: { readonly result: Extract<PeopleResult, { kind: 'import-leads' }> }) {
  const { outside, dropped } = result;
  const count = dropped.length;
  return (
    <>
      {outside === 0 ? (
        <p>
          <Trans>Every lead lies in a unit.</Trans>
        </p>
      ) : (
        <p className="note">
          <Plural
            value={outside}
            one="# lead lies in no unit, so that it counts for no territory."
            other="# leads lie in no unit, so that they count for no territory."
          />
        </p>
      )}
      {count > 0 && (
        <p>
          <Plural value={count} one="This measure leaves the plan:" other="These measures leave the plan:" />{' '}
          <NameList names={dropped} />
        </p>
      )}
    </>
  );
}
