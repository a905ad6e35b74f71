import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { periodLabel } from '../../../core/quota/period-label.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { beginQuotaPlan } from '../../actions/quota-plan.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { quotaByTerritory } from '../../state/territory-rows.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** Where there is no quota plan yet: the total it begins with, which is that of the quotas that are there. */
export function QuotaStart({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const readOnly = useAppState((state) => state.readOnly);
  const [entered, setEntered] = useState<number | null>(null);
  const { currency } = plan.settings;
  const scale = 10 ** minorUnitDigits(currency);
  const quotas = [...quotaByTerritory(plan, { scenario, role }).values()];
  const total = entered ?? quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0) / scale;
  const period = periodLabel(plan.settings);
  return (
    <div className="numbers-part">
      <p className="hint">
        <Trans>
          Type the total of the company. It is split by potential first; methods, given values, floors, caps and periods
          follow. Quotas given by hand keep their value.
        </Trans>
      </p>
      <div className="numbers-fields">
        <NumberField
          label={t`Total for ${period}`}
          value={total}
          minValue={0}
          isDisabled={readOnly}
          format={{ ...currencyStyle(i18n.locale, currency), minimumFractionDigits: 0 }}
          onChange={setEntered}
        />
        <Button
          tone="primary"
          isDisabled={readOnly || total <= 0}
          onPress={() => beginQuotaPlan(app, { currency, minor: Math.round(total * scale) })}
        >
          <Trans>Plan the quota</Trans>
        </Button>
      </div>
    </div>
  );
}
