import { Trans, useLingui } from '@lingui/react/macro';
import { rankOf } from '../../../core/model/hierarchy.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;
/** Stands for the measure that means it by its name or by the settings of fairness. */
const BY_MEANING = '';

/** Which measures stand for potential and for sales of the past, and how much those grow. */
export function BasisOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { plan, quotaPlan, tree } = facts;
  const measures = [
    { id: BY_MEANING, text: t`As for fairness` },
    ...plan.measures.map(({ name }) => ({ id: name, text: name })),
  ];
  const groups = plan.territories.filter((one) => one.role === quotaPlan.role && rankOf(plan, one) > 0);
  const growthOf = (key: number) => quotaPlan.groupGrowth.find(({ group }) => group === key)?.growth ?? null;
  const percent = { minValue: -1, maxValue: 100, step: 0.001, isDisabled: readOnly, format: PERCENT } as const;
  return (
    <>
      <div className="numbers-fields">
        <SelectField
          label={t`Potential`}
          isDisabled={readOnly}
          choices={measures}
          value={quotaPlan.potential ?? BY_MEANING}
          onChange={(id) => changeQuotaPlan(app, { potential: id === BY_MEANING ? null : id })}
        />
        <SelectField
          label={t`Sales of the past`}
          isDisabled={readOnly}
          choices={measures}
          value={quotaPlan.history ?? BY_MEANING}
          onChange={(id) => changeQuotaPlan(app, { history: id === BY_MEANING ? null : id })}
        />
        <NumberField
          {...percent}
          label={t`Growth on history`}
          value={quotaPlan.growth}
          onChange={(growth) => changeQuotaPlan(app, { growth })}
        />
        {groups.map(({ key, name }) => (
          <NumberField
            {...percent}
            key={key}
            label={t`Growth of ${name}`}
            value={growthOf(key)}
            onChange={(growth) =>
              changeQuotaPlan(app, {
                groupGrowth: [...quotaPlan.groupGrowth.filter(({ group }) => group !== key), { group: key, growth }],
              })
            }
            onClear={() =>
              changeQuotaPlan(app, { groupGrowth: quotaPlan.groupGrowth.filter(({ group }) => group !== key) })
            }
          />
        ))}
      </div>
      {tree.territories.length > 0 && (
        <p className="hint">
          <Trans>With a total, growth counts where groups grow differently; without one it makes the total.</Trans>
        </p>
      )}
    </>
  );
}
