import { Trans, useLingui } from '@lingui/react/macro';
import { TextField } from '../../controls/text-field.tsx';
import { COUNT, type MeasureForm } from './measure-form.ts';

interface FormulaFieldProps {
  readonly measure: MeasureForm;
  readonly number: number;
  readonly columns: readonly string[];
  readonly onChange: (measure: MeasureForm) => void;
}

const MOST_NAMED = 6;

/** A formula over columns, and what may stand in it. */
export function FormulaField({ measure, number, columns, onChange }: FormulaFieldProps) {
  const { t } = useLingui();
  const named = columns.filter((column) => column !== COUNT).slice(0, MOST_NAMED);
  return (
    <div className="stack-small">
      <TextField
        label={t`Formula of measure ${number}`}
        value={measure.formula}
        maxLength={1000}
        onChange={(formula) => onChange({ ...measure, formula })}
      />
      <p className="hint">
        <Trans>
          Columns by their names in square brackets, + − * / ( ), and min, max, round, if:{' '}
          <bdi>
            <code>[calls] * [minutes] / 60</code>
          </bdi>
        </Trans>
        {named.length > 0 && (
          <>
            {' '}
            <Trans>Columns with numbers:</Trans> <bdi>{named.map((column) => `[${column}]`).join(' ')}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
