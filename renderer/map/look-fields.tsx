import { useLingui } from '@lingui/react/macro';
import type { MeasureKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { ACCOUNTS_AS, LABELS, RINGS } from '../../electron/api/look-schema.ts';
import { chooseLook } from '../actions/choose-look.ts';
import { SelectField } from '../controls/select-field.tsx';
import { type LookChoice, measureIndex } from '../state/map-look-slice.ts';
import { measureLabel } from '../text/measure-label.ts';
import { useApp, useAppState } from '../use-app.ts';
import { hasAreas } from './colouring/by-measure.ts';
import { RING_CHOICES } from './ring-distances.ts';

/** The largest ring where the planner chooses none. */
const FITTING = 'fitting';

/** Everything about the look of the map but what it is coloured by. */
export function LookFields({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const look = useAppState((state) => state.look);
  const app = useApp();
  const setLook = (change: Partial<LookChoice>) => void chooseLook(app, change);
  const measures = plan.measures.map(({ key, column, name }) => ({
    id: String(key),
    text: column === '#' ? t`Accounts` : measureLabel(i18n, name),
  }));
  const keyOf = (id: string) => Number(id) as MeasureKey;
  const measureWith = (key: MeasureKey | null) => String(plan.measures[measureIndex(plan.measures, key)]?.key ?? '');
  const distance = { style: 'unit', unit: plan.settings.distanceUnit === 'km' ? 'kilometer' : 'mile' } as const;
  const distances = new Intl.NumberFormat(i18n.locale, distance);
  const labelTexts = { name: t`Name`, index: t`Name and index`, total: t`Name and total`, none: t`None` };
  const ringTexts = { none: t`None`, homes: t`Around homes of reps`, picked: t`Around the picked territory` };
  const accountTexts = { dots: t`Dots`, clusters: t`Clusters`, heat: t`Heat` };
  const needsMeasure = look.labels === 'index' || look.labels === 'total';
  return (
    <>
      {look.colourBy === 'measure' && (
        <>
          <SelectField
            label={t`Classes`}
            choices={[
              { id: 'quantiles', text: t`As many units in each` },
              { id: 'steps', text: t`Equal steps` },
            ]}
            value={look.classes}
            onChange={(id) => setLook({ classes: id === 'steps' ? 'steps' : 'quantiles' })}
          />
          {hasAreas(plan) && (
            <SelectField
              label={t`Values`}
              choices={[
                { id: 'unit', text: t`Per unit` },
                { id: 'area', text: plan.settings.distanceUnit === 'km' ? t`Per km²` : t`Per square mile` },
              ]}
              value={look.per}
              onChange={(id) => setLook({ per: id === 'area' ? 'area' : 'unit' })}
            />
          )}
        </>
      )}
      <SelectField
        label={t`Accounts as`}
        choices={ACCOUNTS_AS.map((id) => ({ id, text: accountTexts[id] }))}
        value={look.accountsAs}
        onChange={(id) => setLook({ accountsAs: ACCOUNTS_AS.find((one) => one === id) ?? 'dots' })}
      />
      <SelectField
        label={t`Size of accounts`}
        choices={[...measures, { id: 'same', text: t`All the same` }]}
        value={look.sizeBy === 'same' ? 'same' : measureWith(look.sizeBy) || 'same'}
        onChange={(id) => setLook({ sizeBy: id === 'same' ? 'same' : keyOf(id) })}
      />
      <SelectField
        label={t`Labels of territories`}
        choices={LABELS.map((id) => ({ id, text: labelTexts[id] }))}
        value={look.labels}
        onChange={(id) => setLook({ labels: LABELS.find((one) => one === id) ?? 'name' })}
      />
      {needsMeasure && measures.length > 1 && (
        <SelectField
          label={t`Figure of`}
          choices={measures}
          value={measureWith(look.measure)}
          onChange={(id) => setLook({ measure: keyOf(id) })}
        />
      )}
      <SelectField
        label={t`Distance rings`}
        choices={RINGS.map((id) => ({ id, text: ringTexts[id] }))}
        value={look.rings}
        onChange={(id) => setLook({ rings: RINGS.find((one) => one === id) ?? 'none' })}
      />
      {look.rings !== 'none' && (
        <SelectField
          label={t`Largest ring`}
          choices={[
            { id: FITTING, text: t`As fits what is seen` },
            ...RING_CHOICES.map((ring) => ({ id: String(ring), text: distances.format(ring) })),
          ]}
          value={look.ringsTo === null ? FITTING : String(look.ringsTo)}
          onChange={(id) => setLook({ ringsTo: id === FITTING ? null : Number(id) })}
        />
      )}
    </>
  );
}
