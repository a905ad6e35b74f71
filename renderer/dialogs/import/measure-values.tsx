import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { errorText } from '../../../core/text/error-text.ts';
import type { CallOutput } from '../../../electron/api/contract.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { namedColumns } from './import-form.ts';
import { type MeasureForm, measureColumn, measureProblem } from './measure-form.ts';
import type { ImportSession } from './use-import.ts';

interface MeasureValuesProps {
  readonly list: NonNullable<ImportSession['list']>;
  readonly measure: MeasureForm;
}

const SHOWN = 8;
/** So long after the last key the formula is tried. */
const PAUSE_MILLISECONDS = 350;

/** What a derived measure gives for the first rows, or why it gives nothing. */
export function MeasureValues({ list, measure }: MeasureValuesProps) {
  const { i18n } = useLingui();
  const app = useApp();
  const locale = useAppState((state) => state.locale);
  const [reply, setReply] = useState<Reply<CallOutput<'import.derive'>> | null>(null);
  const unsaid = measureProblem([{ ...measure, name: 'measure' }]) !== null;
  const formula = unsaid ? '' : measureColumn(measure);
  const asked = JSON.stringify([list.form.list, list.form.columns]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: tried for each formula and each way to read the list
  useEffect(() => {
    setReply(null);
    if (formula === '') return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const { file, form } = list;
      const tried = await app.client.call('import.derive', {
        file,
        form: form.list,
        columns: namedColumns(form),
        formula,
      });
      if (wanted) setReply(tried);
    }, PAUSE_MILLISECONDS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [formula, asked]);

  if (formula === '') return null;
  if (!reply) {
    return (
      <p className="hint">
        <Trans>Trying it on the first rows…</Trans>
      </p>
    );
  }
  if (!reply.ok) {
    return (
      <p className="hint hint-warning" role="status">
        {errorText(i18n, reply.error.code, reply.error.values)}
      </p>
    );
  }
  const { values, without } = reply.value;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <div className="measure-values" role="status">
      <span className="quiet small">
        <Trans>First rows:</Trans>
      </span>
      {values.slice(0, SHOWN).map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no other name than their place
        <span key={at} className={value === null ? 'measure-value quiet' : 'measure-value'}>
          <bdi>{value === null ? '–' : number.format(value)}</bdi>
        </span>
      ))}
      {without > 0 && (
        <span className="hint hint-warning">
          <Plural
            value={without}
            one="# of the first rows gives no number"
            other="# of the first rows give no number"
          />
        </span>
      )}
    </div>
  );
}
