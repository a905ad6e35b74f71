import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RoleKey, ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { splitMethodOf } from '../../../core/quota/given-quotas.ts';
import { BY_HAND, type QuotaMethod } from '../../../core/quota/method.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { periodLabel } from '../../../core/quota/period-label.ts';
import { quotaPlanOf } from '../../../core/quota/planned-quotas.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { hasTerritories } from '../../state/selection.ts';
import { quotaByTerritory } from '../../state/territory-rows.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

/** Splits a total over the territories of the scenario and role on screen, each with what was typed for it alone. */
export function QuotaPanel() {
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  return <QuotaForm key={`${scenario}/${role}`} />;
}

function QuotaForm() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const readOnly = useAppState((state) => state.readOnly);
  const [entered, setEntered] = useState<number | null>(null);
  const [chosen, setChosen] = useState<QuotaMethod | null>(null);
  if (!plan) return null;

  const quotas = [...quotaByTerritory(plan, { scenario, role }).values()];
  const nowMinor = quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0);
  const byHand = quotas.filter((quota) => quota.method === BY_HAND).length;
  const scale = 10 ** minorUnitDigits(plan.settings.currency);
  const total = entered ?? totalNow(plan, scenario, role, nowMinor) / scale;
  const planned = quotaPlanOf(plan, scenario, role);
  const method = chosen ?? splitMethodOf(quotas) ?? 'potential';
  const split = async () => {
    const totalMinor = Math.round(total * scale);
    const done = planned
      ? await changeQuotaPlan(app, { total: { currency: plan.settings.currency, minor: totalMinor } })
      : await editPlan(app, { kind: 'split-quota', scenario, role, totalMinor, method });
    if (done) setEntered(null);
  };
  const sum = format.money(nowMinor);
  const period = periodLabel(plan.settings);
  return (
    <div className="stack">
      <NumberField
        id="quota-total"
        label={t`Total for ${period}`}
        value={total}
        minValue={0}
        format={{ ...currencyStyle(i18n.locale, plan.settings.currency), minimumFractionDigits: 0 }}
        onChange={setEntered}
      />
      {planned ? (
        <p className="hint">
          <Trans>
            The quota of this scenario has a plan: methods, levels, given values and periods are set on its page.
          </Trans>
        </p>
      ) : (
        <SelectField
          label={t`Split by`}
          choices={[
            { id: 'potential', text: t`Share of potential` },
            { id: 'even', text: t`Even parts` },
          ]}
          value={method}
          onChange={(id) => setChosen(id as QuotaMethod)}
        />
      )}
      <div className="acts">
        <Button isDisabled={readOnly || total <= 0 || !hasTerritories({ plan, scenario, role })} onPress={split}>
          <Trans>Split quota</Trans>
        </Button>
        <CommandButton command="page.quota">{t`Quota by level and period`}</CommandButton>
      </div>
      <p className="hint">
        {quotas.length === 0 ? (
          <Trans>No quota is split yet.</Trans>
        ) : (
          <Trans>
            {sum} over <Plural value={quotas.length} one="# territory" other="# territories" />; the parts sum to it
            exactly.
          </Trans>
        )}
      </p>
      {byHand > 0 && (
        <p className="hint">
          <Plural
            value={byHand}
            one="# quota was given by hand in the table of territories and keeps its value; empty the cell to give it back."
            other="# quotas were given by hand in the table of territories and keep their value; empty a cell to give one back."
          />
        </p>
      )}
    </div>
  );
}

/** What was asked for: with over-assignment less than what the territories have. */
function totalNow(plan: Plan, scenario: ScenarioKey, role: RoleKey, nowMinor: number): number {
  const total = quotaPlanOf(plan, scenario, role)?.total;
  return total?.currency === plan.settings.currency ? total.minor : nowMinor;
}
