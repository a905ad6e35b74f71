import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LEAD_FIELDS } from '../../../core/model/lead-fields.ts';
import { REP_FIELDS } from '../../../core/model/rep-fields.ts';
import { peopleFieldLabel } from '../../text/people-field-label.ts';
import { ColumnChoice } from '../import-steps/column-choice.tsx';
import type { PeopleField, PeopleForm } from './people-form.ts';
import type { PeopleList } from './use-people.ts';

const PLACE: readonly PeopleField[] = ['lat', 'lon', 'postalCode', 'city', 'region', 'country'];

interface PeopleColumnsProps {
  readonly list: PeopleList;
  readonly onChange: (form: PeopleForm) => void;
}

/** Which column each field of a rep, a lead or a result is read from; those that were found by name are filled in. */
export function PeopleColumns({ list, onChange }: PeopleColumnsProps) {
  const { i18n } = useLingui();
  const { preview, form } = list;
  const { what, columns } = form;
  const all: readonly PeopleField[] = what === 'reps' ? REP_FIELDS : what === 'leads' ? LEAD_FIELDS : form.fields;
  const places = all.filter((field) => PLACE.includes(field));
  const months = Object.keys(columns).filter((field) => field.startsWith('month ')).length;
  const choose = (field: PeopleField, header: string | null) => {
    const { [field]: _, ...others } = columns;
    onChange({ ...form, columns: header === null ? others : { ...others, [field]: header } });
  };
  const grid = (fields: readonly PeopleField[]) => (
    <div className="field-grid field-grid-4">
      {fields.map((field) => (
        <ColumnChoice
          key={field}
          label={peopleFieldLabel(i18n, what, field)}
          headers={preview.headers}
          value={columns[field]}
          onChange={(header) => choose(field, header)}
        />
      ))}
    </div>
  );
  return (
    <>
      <fieldset className="stack-small">
        <legend className="section-title">
          <Trans>Columns</Trans>
        </legend>
        {grid(all.filter((field) => !PLACE.includes(field)))}
      </fieldset>
      {months > 0 && (
        <p className="note">
          <Plural
            value={months}
            one="# column is a month of its own: its cells are what was sold then."
            other="# columns are months: their cells are what was sold then."
          />
        </p>
      )}
      {places.length > 0 && (
        <fieldset className="stack-small">
          <legend className="section-title">
            {what === 'reps' ? <Trans>Columns of the home</Trans> : <Trans>Columns of the place</Trans>}
          </legend>
          {grid(places)}
        </fieldset>
      )}
    </>
  );
}
