import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportFix } from '../../../core/model/import-finding.ts';
import { errorText } from '../../../core/text/error-text.ts';
import { Button } from '../../controls/button.tsx';
import { CheckCounts } from './check-counts.tsx';
import type { Mendable } from './columns-to-mend.ts';
import { Findings } from './findings.tsx';
import { ImportRun } from './import-run.tsx';
import type { Judging, RowCounts } from './use-judging.ts';
import { VerdictList } from './verdict-list.tsx';

interface CheckStepProps<F extends Mendable & { readonly fixes: readonly ImportFix[] }> {
  readonly list: { readonly preview: { readonly headers: readonly string[] }; readonly form: F };
  readonly check: Judging<RowCounts>;
  /** Columns and formulas that are read besides the fields; left out, none. */
  readonly measured?: readonly string[];
  /** What a row is. */
  readonly rowTitle: string;
  readonly refusedName: string;
  readonly onChange: (form: F) => void;
  /** What the rows that are accepted would do to the plan. */
  readonly children?: ReactNode;
}

/** What becomes of each row, before anything is written: refused rows are put right here, findings where they are many. */
export function CheckStep<F extends Mendable & { readonly fixes: readonly ImportFix[] }>({
  list,
  check,
  measured = [],
  rowTitle,
  refusedName,
  onChange,
  children,
}: CheckStepProps<F>) {
  const { i18n } = useLingui();
  const { checked, running, failed } = check;
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
          <CheckCounts checked={checked} refusedName={refusedName} />
          {checked.imported === 0 && (
            <p className="note">
              <Trans>
                No row can be imported as it is. Put rows right below and try again, or go back and choose other
                columns.
              </Trans>
            </p>
          )}
          <Findings findings={checked.findings} form={list.form} onChange={onChange} />
          {checked.imported > 0 && children}
          <VerdictList list={list} checked={checked} measured={measured} rowTitle={rowTitle} onChange={onChange} />
        </div>
      )}
    </div>
  );
}
