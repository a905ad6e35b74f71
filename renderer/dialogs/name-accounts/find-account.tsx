import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { findAccounts } from '../../../core/exceptions/find-accounts.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { Button } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { exceptionName } from '../../panels/exceptions/exception-order.ts';

interface FindAccountProps {
  readonly plan: Plan;
  readonly onFound: (row: number) => void;
}

const MOST_FOUND = 20;

/** An account by a part of its id or name; looked for when asked, because a list may have a million. */
export function FindAccount({ plan, onFound }: FindAccountProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Int32Array | null>(null);
  const find = (event: FormEvent) => {
    event.preventDefault();
    setFound(findAccounts(plan.accounts, text, MOST_FOUND));
  };
  return (
    <div className="stack-small">
      <form className="find-account" onSubmit={find}>
        <TextField label={t`Account, by id or name`} value={text} autoFocus onChange={setText} />
        <Button type="submit" icon="search">
          <Trans>Find</Trans>
        </Button>
      </form>
      {found?.length === 0 && (
        <p className="hint" role="status">
          <Trans>No account has this in its id or name.</Trans>
        </p>
      )}
      {found && found.length > 0 && (
        <ul className="found-accounts" aria-label={t`Accounts found`}>
          {Array.from(found, (row) => (
            <li key={row}>
              <Button tone="quiet" onPress={() => onFound(row)}>
                <bdi>{exceptionName(plan, row)}</bdi>{' '}
                <bdi className="quiet small">{textAt(plan.accounts.ids, row)}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
