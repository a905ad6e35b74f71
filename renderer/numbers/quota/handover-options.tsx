import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { typedAmount } from '../../../core/quota/typed-amount.ts';
import { moneyText } from '../../../core/text/money-text.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

/** Accounts that change hands within the plan period: what is left of their quota goes along. */
export function HandoverOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const [account, setAccount] = useState('');
  const [ends, setEnds] = useState({ from: '', to: '' });
  const [date, setDate] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const { plan, quotaPlan, tree } = facts;
  const { handovers } = quotaPlan;
  const choices = tree.territories.map(({ key, name }) => ({ id: String(key), text: name }));
  const from = ends.from || (choices[0]?.id ?? '');
  const to = ends.to || (choices[1]?.id ?? '');
  const amount = typedAmount(typed, plan.settings.currency);
  const isWhole = account.trim() !== '' && from !== to && date !== null && amount !== null;
  const nameOf = (key: number) => plan.territories.find((one) => one.key === key)?.name ?? '–';
  const add = async () => {
    if (!isWhole || !amount || date === null) return;
    const entry = {
      account: account.trim(),
      from: Number(from) as TerritoryKey,
      to: Number(to) as TerritoryKey,
      date,
      amount,
    };
    if (!(await changeQuotaPlan(app, { handovers: [...handovers, entry] }))) return;
    setAccount('');
    setTyped('');
  };
  return (
    <>
      {handovers.length > 0 && (
        <ul className="quota-ways">
          {handovers.map((one, i) => {
            const money = moneyText(i18n.locale, one.amount.minor, one.amount.currency);
            const day = format.date(one.date);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an account may change hands more than once
              <li key={i}>
                <Trans>
                  <bdi>{one.account}</bdi> from <bdi>{nameOf(one.from)}</bdi> to <bdi>{nameOf(one.to)}</bdi> on {day},
                  with {money} a period
                </Trans>{' '}
                <IconButton
                  icon="close"
                  label={t`Take the handover of ${one.account} back`}
                  isDisabled={readOnly}
                  onPress={() => changeQuotaPlan(app, { handovers: handovers.filter((other) => other !== one) })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <div className="numbers-fields">
        <TextField label={t`Account`} value={account} maxLength={200} onChange={setAccount} />
        <SelectField
          label={t`From territory`}
          isDisabled={readOnly}
          choices={choices}
          value={from}
          onChange={(id) => setEnds({ ...ends, from: id })}
        />
        <SelectField
          label={t`To territory`}
          isDisabled={readOnly}
          choices={choices}
          value={to}
          onChange={(id) => setEnds({ ...ends, to: id })}
        />
        <DayField label={t`On`} value={date} onChange={setDate} />
        <TextField label={t`Its quota for the whole period`} value={typed} maxLength={40} onChange={setTyped} />
        <Button isDisabled={readOnly || !isWhole} onPress={add}>
          <Trans>Hand over</Trans>
        </Button>
      </div>
    </>
  );
}
