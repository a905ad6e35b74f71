import { Trans, useLingui } from '@lingui/react/macro';
import { errorText } from '../../../core/text/error-text.ts';
import { Button } from '../../controls/button.tsx';
import { CheckCounts } from '../import/check-counts.tsx';
import { Findings } from '../import/findings.tsx';
import { ImportRun } from '../import/import-run.tsx';
import { VerdictList } from '../import/verdict-list.tsx';
import { GoneReps } from './gone-reps.tsx';
import type { PeopleForm } from './people-form.ts';
import { PeopleOutcome } from './people-outcome.tsx';
import { REFUSED_NAMES } from './refused-names.ts';
import type { PeopleList } from './use-people.ts';
import type { PeopleCheck } from './use-people-check.ts';

interface PeopleCheckStepProps {
  readonly list: PeopleList;
  readonly check: PeopleCheck;
  readonly onChange: (form: PeopleForm) => void;
}

/** What becomes of each row and of the plan, before anything is written. */
export function PeopleCheckStep({ list, check, onChange }: PeopleCheckStepProps) {
  const { t, i18n } = useLingui();
  const { checked, running, failed } = check;
  const { form } = list;
  return (
    <div className="import-step">
      {running && <ImportRun job={running} />}
      {!running && failed && (
        <div className="note stack-small">
          <p>{errorText(i18n, failed.code, failed.values)}</p>
          <div className="acts">
            <Button onPress={check.again}>
              <Trans>Check again</Trans>
            </Button>
          </div>
        </div>
      )}
      {checked && !failed && (
        <div className="stack" aria-busy={running !== null}>
          <CheckCounts checked={checked} refusedName={REFUSED_NAMES[form.what]} />
          <PeopleOutcome result={checked} />
          {checked.kind === 'import-reps' && <GoneReps result={checked} form={form} onChange={onChange} />}
          <Findings findings={checked.findings} form={form} onChange={onChange} />
          <VerdictList
            list={list}
            checked={checked}
            rowTitle={form.what === 'reps' ? t`Rep` : t`Lead`}
            onChange={onChange}
          />
        </div>
      )}
    </div>
  );
}
