import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Rep } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp } from '../../use-app.ts';
import { HomeFields } from './home-fields.tsx';
import { fieldsOf, formOf, type RepForm } from './rep-form.ts';

interface RepEditorProps {
  /** Null for a new one. */
  readonly rep: Rep | null;
  readonly reps: readonly Rep[];
  readonly onDone: () => void;
}

/** What is said of one rep. */
export function RepEditor({ rep, reps, onDone }: RepEditorProps) {
  const { t } = useLingui();
  const app = useApp();
  const [form, setForm] = useState(() => formOf(rep, reps));
  const set = (change: Partial<RepForm>) => setForm((now) => ({ ...now, ...change }));
  const said = fieldsOf(form);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!said) return;
    const done = await editPlan(
      app,
      rep ? { kind: 'edit-rep', key: rep.key, rep: said } : { kind: 'add-rep', rep: said },
    );
    if (done) onDone();
  };
  const text = (field: TextName, label: string) => (
    <TextField label={label} value={form[field]} maxLength={200} onChange={(next) => set({ [field]: next })} />
  );
  return (
    <DialogFrame title={rep ? t`Change ${rep.name}` : t`Add a rep`} wide>
      <form className="stack" onSubmit={save}>
        <div className="field-grid field-grid-3">
          {text('name', t`Name`)}
          {text('id', t`Id`)}
          <NumberField
            label={t`Full-time equivalents`}
            value={form.capacityFte}
            minValue={0.01}
            maxValue={100}
            format={{ maximumFractionDigits: 2 }}
            onChange={(capacityFte) => set({ capacityFte })}
            onClear={() => set({ capacityFte: null })}
          />
        </div>
        <HomeFields lat={form.homeLat} lon={form.homeLon} onChange={(homeLat, homeLon) => set({ homeLat, homeLon })} />
        <div className="field-grid field-grid-3">
          <DayField
            label={t`First day in the job`}
            value={form.startDate}
            onChange={(startDate) => set({ startDate })}
          />
          {text('level', t`Career level`)}
          {text('segment', t`Segment`)}
          {text('skills', t`Skills, apart by commas`)}
          {text('languages', t`Languages, apart by commas`)}
          {text('manager', t`Reports to`)}
          {text('email', t`E-mail`)}
          {text('crmUserId', t`CRM user id`)}
        </div>
        <div className="dialog-actions">
          {!said && (
            <p className="form-problem small">
              <Trans>
                A name, an id and full-time equivalents are needed; a home has latitude and longitude, or neither.
              </Trans>
            </p>
          )}
          <Button onPress={onDone}>
            <Trans>Back</Trans>
          </Button>
          <Button tone="primary" type="submit" isDisabled={!said}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

type TextName = 'name' | 'id' | 'level' | 'segment' | 'skills' | 'languages' | 'manager' | 'email' | 'crmUserId';
