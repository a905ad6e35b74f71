import { useLingui } from '@lingui/react/macro';
import { freeReps } from '../../../core/edit/territory-seats.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { MOST_NEW_PARTS } from '../../../electron/api/mid-year-schemas.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useFormat } from '../../use-app.ts';
import { keysOf, type MidYearForm, type MidYearPlace, NO_PART, type PartForm } from './mid-year-form.ts';

interface SplitFieldsProps {
  readonly plan: Plan;
  readonly place: MidYearPlace;
  readonly form: MidYearForm;
  readonly onChange: (change: Partial<MidYearForm>) => void;
}

const NONE = '';

/** Which territory is divided, into how many parts, and who works each new one. */
export function SplitFields({ plan, place, form, onChange }: SplitFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { parts, territory } = form;
  const free = freeReps(plan, place.scenario);
  const setPart = (i: number, change: Partial<PartForm>) =>
    onChange({ parts: parts.map((part, at) => (at === i ? { ...part, ...change } : part)) });
  return (
    <>
      <SelectField
        label={t`Which territory`}
        value={territory === null ? NONE : String(territory)}
        onChange={(id) => onChange({ territory: id === NONE ? null : (Number(id) as TerritoryKey) })}
        choices={[
          ...(territory === null ? [{ id: NONE, text: t`Choose one` }] : []),
          ...keysOf(plan, place).map((key) => ({ id: String(key), text: territoryWith(plan, key)?.name ?? '' })),
        ]}
      />
      <NumberField
        label={t`Into how many parts`}
        value={parts.length + 1}
        minValue={2}
        maxValue={MOST_NEW_PARTS + 1}
        step={1}
        onChange={(count) => onChange({ parts: Array.from({ length: count - 1 }, (_, i) => parts[i] ?? NO_PART) })}
      />
      {parts.map((part, i) => {
        const number = format.whole(i + 2);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are numbers
          <div key={i} className="field-pairs span-all">
            <SelectField
              label={t`Who works part ${number}`}
              value={String(part.who)}
              onChange={(id) => setPart(i, { who: id === 'vacant' || id === 'new' ? id : (Number(id) as RepKey) })}
              choices={[
                { id: 'vacant', text: t`Nobody yet` },
                { id: 'new', text: t`A new rep` },
                ...free.map(({ key, name, id }) => ({ id: String(key), text: name || id })),
              ]}
            />
            {part.who === 'new' && (
              <TextField
                label={t`Name of the rep of part ${number}`}
                value={part.name}
                maxLength={200}
                onChange={(name) => setPart(i, { name })}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
