import { Trans, useLingui } from '@lingui/react/macro';
import { shareLeft } from '../../../core/midyear/prorated-quotas.ts';
import { scenarioTerritoriesOf, territoryWith } from '../../../core/model/assignment.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAppState } from '../../use-app.ts';
import { RepChoice } from '../reps/rep-choice.tsx';
import { MergeFields } from './merge-fields.tsx';
import { type MidYearForm, withKind, workingReps } from './mid-year-form.ts';
import { SplitFields } from './split-fields.tsx';

interface EventFieldsProps {
  readonly plan: Plan;
  readonly form: MidYearForm;
  readonly onChange: (form: MidYearForm) => void;
}

const LEAST_FTE = 0.05;
const MOST_FTE = 2;
const HIGHEST_LOAD = 'highest';

/** What happens, to whom, from which day, and the one question more that each event has. */
export function EventFields({ plan, form, onChange }: EventFieldsProps) {
  const { t } = useLingui();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const set = (change: Partial<MidYearForm>) => onChange({ ...form, ...change });
  const used = scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory);
  const place = { scenario, role };
  const rep = plan.reps.find(({ key }) => key === form.rep) ?? null;
  return (
    <>
      <ChoiceGroup<MidYearForm['kind']>
        label={t`What happens`}
        value={form.kind}
        isTight
        onChange={(kind) => onChange(withKind(form, kind))}
        choices={[
          { id: 'leaves', text: t`A rep leaves` },
          { id: 'part-time', text: t`A rep works less` },
          { id: 'joins', text: t`A rep joins` },
          { id: 'splits', text: t`A territory splits` },
          { id: 'merges', text: t`Two companies merge` },
        ]}
      />
      <div className="field-pairs">
        {form.kind === 'joins' && (
          <TextField label={t`Name`} value={form.name} maxLength={200} onChange={(name) => set({ name })} />
        )}
        {(form.kind === 'leaves' || form.kind === 'part-time') && (
          <RepChoice
            label={t`Who`}
            reps={workingReps(plan, scenario, role)}
            chosen={rep}
            onChoose={(key) => set({ rep: key })}
          />
        )}
        {form.kind === 'splits' && <SplitFields plan={plan} place={place} form={form} onChange={set} />}
        {form.kind === 'merges' && <MergeFields plan={plan} place={place} form={form} onChange={set} />}
        <DayField label={t`From which day`} value={form.from} onChange={(from) => set({ from })} />
        {(form.kind === 'part-time' || form.kind === 'joins') && (
          <NumberField
            label={t`Capacity from then on (FTE)`}
            value={form.capacityFte}
            minValue={LEAST_FTE}
            maxValue={MOST_FTE}
            step={LEAST_FTE}
            onChange={(capacityFte) => set({ capacityFte })}
          />
        )}
        {form.kind === 'joins' && (
          <SelectField
            label={t`A territory is split off`}
            value={form.territory === null ? HIGHEST_LOAD : String(form.territory)}
            onChange={(id) => set({ territory: id === HIGHEST_LOAD ? null : (Number(id) as TerritoryKey) })}
            choices={[
              { id: HIGHEST_LOAD, text: t`Where the load is highest` },
              ...used.map((key) => ({ id: String(key), text: territoryWith(plan, key)?.name ?? '' })),
            ]}
          />
        )}
      </div>
      {form.from !== null && shareLeft(plan.settings, form.from) === 0 && (
        <p className="hint hint-warning">
          <Trans>This day is after the plan period: its quotas stay as they are.</Trans>
        </p>
      )}
      {form.kind === 'leaves' && (
        <ChoiceGroup<MidYearForm['territories']>
          label={t`What the rep worked alone`}
          value={form.territories}
          onChange={(territories) => set({ territories })}
          choices={[
            { id: 'share-out', text: t`Goes to the neighbours`, more: t`The territory ends.` },
            {
              id: 'keep-vacant',
              text: t`Waits for a successor`,
              more: t`The territory is vacant, and nothing moves.`,
            },
          ]}
        />
      )}
      <p className="hint">
        {form.kind === 'leaves' ? (
          <Trans>The rep stays in the list of reps: other scenarios still count on them.</Trans>
        ) : form.kind === 'part-time' ? (
          <Trans>The capacity is the rep's own: it changes in all scenarios.</Trans>
        ) : form.kind === 'joins' ? (
          <Trans>The rep is added to the plan. Territories change in the new scenario only.</Trans>
        ) : form.kind === 'splits' ? (
          <Trans>
            The territory goes on as one part with those who work it. A rep gets the new part that is nearest to home.
          </Trans>
        ) : (
          <Trans>
            Each account keeps its owner or, where its owner works no territory here, one of the two reps it has today,
            as far as the tolerance bears it. Quotas of both companies become one total.
          </Trans>
        )}
      </p>
    </>
  );
}
