import { Trans, useLingui } from '@lingui/react/macro';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { Button } from '../../controls/button.tsx';
import { CheckField } from '../../controls/check-field.tsx';
import { Fold } from '../../controls/fold.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useFormat } from '../../use-app.ts';
import { keysOf, type MidYearForm, type MidYearPlace, otherSets, usualStaying } from './mid-year-form.ts';

interface MergeFieldsProps {
  readonly plan: Plan;
  readonly place: MidYearPlace;
  readonly form: MidYearForm;
  readonly onChange: (change: Partial<MidYearForm>) => void;
}

/** Which territories are the other company's, how many of both stay, and which of them for certain. */
export function MergeFields({ plan, place, form, onChange }: MergeFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const sets = otherSets(plan, place);
  const other = sets[form.other];
  const nameOf = ({ scenario, role }: MidYearPlace) => {
    const of = plan.scenarios.find(({ key }) => key === scenario)?.name ?? '';
    return plan.roles.length > 1 ? `${of} · ${plan.roles.find(({ key }) => key === role)?.name ?? ''}` : of;
  };
  if (!other) {
    return (
      <div className="stack-small span-all">
        <p className="hint hint-warning">
          <Trans>
            The other company needs a set of territories of its own over the same units: in another scenario, or in
            another role of this one.
          </Trans>
        </p>
        <p className="quiet">
          <Trans>
            Add its accounts with Import (the list has some accounts only), unite the customers that both companies
            have, and draw or balance its territories in a scenario or role of their own.
          </Trans>
        </p>
        <Duplicates />
      </div>
    );
  }
  const own = keysOf(plan, place);
  const theirs = keysOf(plan, other).filter((key) => !own.includes(key));
  const all = [...own, ...theirs];
  const kept = form.keep.filter((key) => all.includes(key));
  const repsOf = (key: number, { scenario }: MidYearPlace) =>
    plan.scenarioTerritories
      .find((seat) => seat.scenario === scenario && seat.territory === key)
      ?.reps.map(({ rep }) => plan.reps.find((one) => one.key === rep)?.name ?? '')
      .join(', ') ?? '';
  return (
    <>
      <SelectField
        label={t`Territories of the other company`}
        value={String(form.other)}
        onChange={(id) => onChange({ other: Number(id), staying: null, keep: [] })}
        choices={sets.map((set, i) => ({ id: String(i), text: nameOf(set) }))}
      />
      <NumberField
        label={t`Territories that stay`}
        value={form.staying ?? usualStaying(plan, place, other)}
        minValue={Math.max(1, kept.length)}
        maxValue={all.length}
        step={1}
        onChange={(staying) => onChange({ staying })}
      />
      <div className="span-all">
        <Fold
          title={t`Which of them stay for certain`}
          set={kept.length > 0 ? format.whole(kept.length) : t`as accounts have it`}
        >
          <ul className="keep-list" aria-label={t`Which of them stay for certain`}>
            {all.map((key) => {
              const set = own.includes(key) ? place : other;
              return (
                <li key={key}>
                  <CheckField
                    isSelected={kept.includes(key)}
                    onChange={(on) => onChange({ keep: on ? [...kept, key] : kept.filter((one) => one !== key) })}
                  >
                    <bdi>{territoryWith(plan, key)?.name}</bdi> <bdi className="quiet small">{repsOf(key, set)}</bdi>
                  </CheckField>
                </li>
              );
            })}
          </ul>
        </Fold>
      </div>
      <div className="span-all">
        <Duplicates />
      </div>
    </>
  );
}

function Duplicates() {
  const { store } = useApp();
  return (
    <div className="acts">
      <Button onPress={() => store.getState().setView({ dialog: { name: 'unite-accounts' } })}>
        <Trans>Unite accounts of both lists…</Trans>
      </Button>
    </div>
  );
}
