import { Trans, useLingui } from '@lingui/react/macro';
import { errorText } from '../../../core/text/error-text.ts';
import { Button } from '../../controls/button.tsx';
import { CheckCounts } from './check-counts.tsx';
import { DifferenceView } from './difference-view.tsx';
import { Findings } from './findings.tsx';
import type { ImportForm } from './import-form.ts';
import { ImportRun } from './import-run.tsx';
import type { Check } from './use-check.ts';
import type { ImportSession } from './use-import.ts';
import { VerdictList } from './verdict-list.tsx';

interface CheckStepProps {
  readonly list: NonNullable<ImportSession['list']>;
  readonly check: Check;
  readonly onChange: (form: ImportForm) => void;
}

/** What becomes of each row, before anything is written: refused rows are put right here, findings where they are many. */
export function CheckStep({ list, check, onChange }: CheckStepProps) {
  const { i18n } = useLingui();
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
          <CheckCounts checked={checked} />
          <Findings findings={checked.findings} form={form} onChange={onChange} />
          {checked.kind === 'import-review' && <DifferenceView review={checked} />}
          <VerdictList list={list} checked={checked} onChange={onChange} />
        </div>
      )}
    </div>
  );
}
