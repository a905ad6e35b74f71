import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { accountName } from '../../../core/edit/name-accounts.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { Remark } from '../../../core/model/review-round.ts';
import { unitName } from '../../../core/model/unit.ts';
import { remarkRows } from '../../../core/review-round/remark-rows.ts';
import type { Said } from '../../actions/reviews.ts';
import { useApp } from '../../use-app.ts';

/** So many names stand for what is selected. */
const MOST_NAMES = 4;

/** What a remark can be about, with the likeliest first: what is selected now, or what the remark is about already. */
export function useAbout(before: Remark | null) {
  const { t, i18n } = useLingui();
  const app = useApp();
  // What was selected when the dialog opened stays what it is about.
  const [picked] = useState(() => {
    const { plan, pickedUnits: units, pickedAccounts: accounts, pickedTerritory } = app.store.getState();
    const rows = before && plan ? remarkRows(plan, [before]).get(before.uid) : null;
    return { plan, territory: pickedTerritory, units: rows?.units ?? units, accounts: rows?.accounts ?? accounts };
  });
  const { plan, units, accounts } = picked;
  const territory = plan && picked.territory !== null ? territoryWith(plan, picked.territory) : undefined;
  const rows = units.length > 0 ? units : accounts;
  const nameOf = (row: number) =>
    plan === null
      ? ''
      : rows === units
        ? unitName(plan.units, row)
        : accountName(plan, plan.accounts.keys[row] as AccountKey);
  const list = new Intl.ListFormat(i18n.locale, { type: 'unit' });
  const names = list.format([
    ...Array.from(rows.subarray(0, MOST_NAMES), nameOf),
    ...(rows.length > MOST_NAMES ? ['…'] : []),
  ]);
  const called = territory?.name ?? '';
  const count = rows.length;
  const choices: { readonly id: string; readonly of: Said['about']; readonly text: string }[] = [
    ...(territory ? [{ id: String(territory.key), of: territory.key, text: t`Territory ${called}` }] : []),
    ...(count > 0
      ? [{ id: 'selection', of: 'selection' as const, text: t`What is selected: ${names} (${count})` }]
      : []),
    { id: 'plan', of: 'plan', text: t`The plan as a whole` },
  ];
  return { units, accounts, names, choices, first: choices[0]?.of ?? 'plan' };
}
