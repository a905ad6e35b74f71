import { Plural, useLingui } from '@lingui/react/macro';
import { accountName } from '../../../core/edit/name-accounts.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { pickAccount } from '../../actions/exceptions.ts';
import { AndMore } from '../../controls/and-more.tsx';
import { Button } from '../../controls/button.tsx';
import type { ReasonsResult } from '../../state/reasons-slice.ts';
import { namedSentence } from '../../text/move-words.ts';
import { useApp, useFormat } from '../../use-app.ts';

/** More than these push the moved units out of sight; the panel of exceptions lists all. */
const MOST_SHOWN = 8;

/** The accounts that a name moved against the baseline, each with its sentence. */
export function NamedReasons({ plan, result }: { readonly plan: Plan; readonly result: ReasonsResult }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const { accounts, accountCount, measures } = result;
  if (accountCount === 0) return null;
  const shown = accounts.filter(({ account }) => account < plan.accounts.count).slice(0, MOST_SHOWN);
  return (
    <section className="stack-small" aria-label={t`Accounts that a name moved`}>
      <p className="quiet">
        <Plural
          value={accountCount}
          one="# account moved because of its name"
          other="# accounts moved because of their names"
        />
      </p>
      <ul className="named-reasons">
        {shown.map((move) => {
          const key = plan.accounts.keys[move.account] as AccountKey;
          const name = accountName(plan, key);
          return (
            <li key={key} className="named-reason">
              <Button tone="quiet" label={t`Select ${name}`} onPress={() => pickAccount(app, key)}>
                <b>
                  <bdi>{name}</bdi>
                </b>
              </Button>
              <p className="small">{namedSentence(i18n, format, plan, measures[0] ?? '', move)}</p>
            </li>
          );
        })}
        <AndMore count={accountCount - shown.length} />
      </ul>
    </section>
  );
}
