import { Trans } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { AndMore } from '../../controls/and-more.tsx';
import { Button } from '../../controls/button.tsx';
import { exceptionName } from '../../panels/exceptions/exception-order.ts';

interface ChosenAccountsProps {
  readonly plan: Plan;
  readonly rows: Int32Array;
  /** Lets them go, so that another is looked for; null where they are given. */
  readonly onOther: (() => void) | null;
}

const MOST_NAMED = 5;

/** The accounts a dialog is about: the first by name, and how many there are. */
export function ChosenAccounts({ plan, rows, onOther }: ChosenAccountsProps) {
  const more = rows.length - MOST_NAMED;
  return (
    <div className="chosen-accounts">
      <ul className="chosen-names">
        {Array.from(rows.subarray(0, MOST_NAMED), (row) => (
          <li key={row}>
            <bdi>{exceptionName(plan, row)}</bdi>
          </li>
        ))}
        <AndMore count={more} />
      </ul>
      {onOther && (
        <Button tone="quiet" onPress={onOther}>
          <Trans>Choose another</Trans>
        </Button>
      )}
    </div>
  );
}
