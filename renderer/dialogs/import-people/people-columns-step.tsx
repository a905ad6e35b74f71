import { Trans } from '@lingui/react/macro';
import type { Measure } from '../../../core/model/measure.ts';
import { LeadMeasures } from './lead-measures.tsx';
import { PeopleColumns } from './people-columns.tsx';
import type { PeopleForm } from './people-form.ts';
import { PeopleTable } from './people-table.tsx';
import type { PeopleList } from './use-people.ts';

interface PeopleColumnsStepProps {
  readonly list: PeopleList;
  /** Of the plan. */
  readonly measures: readonly Measure[];
  readonly onChange: (form: PeopleForm) => void;
}

/** Which column is what, and for leads the measures that count them; the rows below show what is read. */
export function PeopleColumnsStep({ list, measures, onChange }: PeopleColumnsStepProps) {
  return (
    <div className="import-step">
      {list.preview.remembered && (
        <p className="note">
          <Trans>Columns are those of the last list with these headers. Change whatever is different this time.</Trans>
        </p>
      )}
      <PeopleColumns list={list} onChange={onChange} />
      {list.form.what === 'leads' && <LeadMeasures form={list.form} measures={measures} onChange={onChange} />}
      <PeopleTable list={list} />
    </div>
  );
}
