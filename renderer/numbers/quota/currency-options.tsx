import { Trans, useLingui } from '@lingui/react/macro';
import { typedNumber } from '../../../core/table/typed-values.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { IconButton } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { DraftField } from './draft-field.tsx';
import type { QuotaFacts } from './use-quota.ts';

/** Stands for no measure of account targets. */
const NONE = '';
const CODE = /^[A-Z]{3}$/;

/** Which measure sums up targets of accounts, in which currency, and what one of each other currency is. */
export function CurrencyOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { plan, quotaPlan } = facts;
  const { targets, rates, total, given, handovers } = quotaPlan;
  const { currency } = plan.settings;
  const used = [total, ...given.map(({ amount }) => amount), ...handovers.map(({ amount }) => amount), targets];
  const codes = [...new Set([...rates, ...used.filter((one) => one !== null)].map((one) => one.currency))]
    .filter((code) => code !== currency)
    .sort();
  const rateOf = (code: string) => rates.find((one) => one.currency === code)?.rate;
  const setRate = (code: string, rate: number | null) =>
    changeQuotaPlan(app, {
      rates: [
        ...rates.filter((one) => one.currency !== code),
        ...(rate !== null && rate > 0 ? [{ currency: code, rate }] : []),
      ],
    });
  const code = (text: string) => text.trim().toUpperCase();
  return (
    <>
      <div className="numbers-fields">
        <SelectField
          label={t`Targets of accounts`}
          isDisabled={readOnly}
          choices={[{ id: NONE, text: t`No measure` }, ...plan.measures.map(({ name }) => ({ id: name, text: name }))]}
          value={targets?.measure ?? NONE}
          onChange={(measure) =>
            changeQuotaPlan(app, {
              targets: measure === NONE ? null : { measure, currency: targets?.currency ?? currency },
            })
          }
        />
        {targets && (
          <DraftField
            label={t`Their currency`}
            value={targets.currency}
            isDisabled={readOnly}
            onDone={(text) =>
              CODE.test(code(text)) && changeQuotaPlan(app, { targets: { ...targets, currency: code(text) } })
            }
          />
        )}
      </div>
      <div className="numbers-fields quota-narrow">
        {codes.map((one) => (
          <span className="quota-rate" key={one}>
            <DraftField
              label={t`One ${one} in ${currency}`}
              value={String(rateOf(one) ?? '')}
              isDisabled={readOnly}
              onDone={(text) => {
                const rate = typedNumber(text);
                if (rate > 0) void setRate(one, rate);
              }}
            />
            {rateOf(one) !== undefined && (
              <IconButton
                icon="close"
                label={t`Forget the rate of ${one}`}
                isDisabled={readOnly}
                onPress={() => setRate(one, null)}
              />
            )}
          </span>
        ))}
        <DraftField
          label={t`Add a currency`}
          value=""
          isDisabled={readOnly}
          placeholder="EUR 1.08"
          onDone={(text) => {
            const [name = '', rate = ''] = text.trim().split(/\s+/);
            const value = typedNumber(rate);
            if (CODE.test(code(name)) && value > 0 && code(name) !== currency) void setRate(code(name), value);
          }}
        />
      </div>
      <p className="hint">
        <Trans>Amounts stay in the currency they were typed in, and are converted by these rates alone.</Trans>
      </p>
    </>
  );
}
