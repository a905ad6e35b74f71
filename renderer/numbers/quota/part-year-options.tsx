import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

/** Territories that are worked in a part of the plan period only, with their first and last day. */
export function PartYearOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const [chosen, setChosen] = useState('');
  const { quotaPlan, tree } = facts;
  const { partYears } = quotaPlan;
  const of = new Map(partYears.map((one) => [one.territory as number, one]));
  const others = tree.territories.filter(({ key }) => !of.has(key));
  const next = others.find(({ key }) => String(key) === chosen) ?? others[0];
  const set = (entry: (typeof partYears)[number]) =>
    changeQuotaPlan(app, {
      partYears: partYears.map((one) => (one.territory === entry.territory ? entry : one)),
    });
  return (
    <>
      {tree.territories.flatMap(({ key, name }) => {
        const entry = of.get(key);
        if (!entry) return [];
        return [
          <div className="numbers-fields" key={key}>
            <DayField
              label={t`${name} from`}
              value={entry.from}
              onChange={(from) => !readOnly && set({ ...entry, from })}
            />
            <DayField label={t`${name} to`} value={entry.to} onChange={(to) => !readOnly && set({ ...entry, to })} />
            <IconButton
              icon="close"
              label={t`${name} is worked in the whole period`}
              isDisabled={readOnly}
              onPress={() => changeQuotaPlan(app, { partYears: partYears.filter((one) => one !== entry) })}
            />
          </div>,
        ];
      })}
      {next && (
        <div className="numbers-fields">
          <SelectField
            label={t`Territory`}
            isDisabled={readOnly}
            choices={others.map(({ key, name }) => ({ id: String(key), text: name }))}
            value={String(next.key)}
            onChange={setChosen}
          />
          <Button
            isDisabled={readOnly}
            onPress={() =>
              changeQuotaPlan(app, { partYears: [...partYears, { territory: next.key, from: null, to: null }] })
            }
          >
            <Trans>Is worked in a part of the period</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
