import { Trans, useLingui } from '@lingui/react/macro';
import {
  DATE_FORMS,
  type DateForm,
  NUMBER_FORMS,
  type NumberForm,
  type TableForm,
} from '../../../core/model/table-form.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { Fold } from '../../controls/fold.tsx';
import { Icon } from '../../controls/icon.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { ListSession } from './use-list.ts';

interface ColumnFormsProps {
  readonly session: Pick<ListSession<never, never>, 'readAs'>;
  readonly list: {
    readonly preview: Pick<ImportPreview, 'headers' | 'kinds'>;
    readonly form: { readonly list: TableForm };
  };
}

/** How the numbers and dates of each column are written; what can be read in two ways comes first and is asked. */
export function ColumnForms({ session, list }: ColumnFormsProps) {
  const { t } = useLingui();
  const { headers, kinds } = list.preview;
  const all = headers.map((header, c) => ({ header, kind: kinds[c] })).filter(({ kind }) => kind?.form);
  // What the planner chose is no question any more.
  const { numbers = {}, dates = {} } = list.form.list;
  const open = all.filter(({ header, kind }) => kind?.ambiguous && !numbers[header] && !dates[header]);
  const settled = all.filter((one) => !open.includes(one));
  const fields = (some: typeof all) => (
    <div className="field-grid field-grid-4">
      {some.map(({ header }) => (
        <ColumnForm key={header} header={header} session={session} list={list} />
      ))}
    </div>
  );
  if (all.length === 0) return null;
  const number = settled.length;
  return (
    <>
      {open.length > 0 && (
        <div className="note stack-small">
          <p className="with-icon">
            <Icon name="warning" />
            <Trans>These columns can be read in two ways. Look at the rows below and choose how they are meant.</Trans>
          </p>
          {fields(open)}
        </div>
      )}
      {settled.length > 0 && <Fold title={t`Numbers and dates of ${number} columns`}>{fields(settled)}</Fold>}
    </>
  );
}

function ColumnForm({ header, session, list }: ColumnFormsProps & { readonly header: string }) {
  const { t } = useLingui();
  const kind = list.preview.kinds[list.preview.headers.indexOf(header)];
  const { ambiguous = null } = kind ?? {};
  const form = kind?.form ?? '';
  const isDate = kind?.kind === 'date';
  const choose = (id: string) => {
    const { numbers, dates } = list.form.list;
    if (isDate) session.readAs({ dates: { ...dates, [header]: id as DateForm } });
    else session.readAs({ numbers: { ...numbers, [header]: id as NumberForm } });
  };
  return (
    <SelectField
      label={ambiguous === null ? header : t`${header}, such as “${ambiguous}”`}
      choices={(isDate ? DATE_FORMS : NUMBER_FORMS).map((id) => ({
        id,
        text: id === '46387' ? t`46387 (days, as spreadsheets count)` : id,
      }))}
      value={form}
      onChange={choose}
    />
  );
}
