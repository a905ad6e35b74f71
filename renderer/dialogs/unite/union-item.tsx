import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { exceptionName } from '../../panels/exceptions/exception-order.ts';

interface UnionItemProps {
  readonly plan: Plan;
  /** Rows of the accounts; the first stays. */
  readonly rows: readonly number[];
  readonly onRows: (rows: readonly number[]) => void;
  /** Takes one out; left out where they only come together. */
  readonly onLeave?: (row: number) => void;
}

/** Accounts that become one: which of them stays, and whether they have several owners. */
export function UnionItem({ plan, rows, onRows, onLeave }: UnionItemProps) {
  const { t } = useLingui();
  const { accounts } = plan;
  const ownerOf = (row: number) => accounts.ownerNames[accounts.owner[row] as number] ?? '';
  const owners = new Set(rows.map(ownerOf).filter((owner) => owner !== ''));
  const owner = ownerOf(rows.find((row) => ownerOf(row) !== '') ?? (rows[0] as number));
  return (
    <div className="union">
      <ul className="union-rows">
        {rows.map((row, i) => {
          const name = exceptionName(plan, row);
          const id = textAt(accounts.ids, row);
          return (
            <li key={row} className="union-row">
              <span className="union-name">
                <bdi>{name}</bdi>{' '}
                <span className="quiet small">
                  <bdi>
                    {[id, textAt(accounts.cities, row), ownerOf(row)].filter((text) => text !== '').join(' · ')}
                  </bdi>
                </span>
              </span>
              {i === 0 ? (
                <span className="badge">
                  <Trans>Stays</Trans>
                </span>
              ) : (
                <Button
                  tone="quiet"
                  label={t`Let it stay: ${name} (${id})`}
                  onPress={() => onRows([row, ...rows.filter((one) => one !== row)])}
                >
                  <Trans>Let it stay</Trans>
                </Button>
              )}
              {onLeave && <IconButton icon="close" label={t`Take ${name} out`} onPress={() => onLeave(row)} />}
            </li>
          );
        })}
      </ul>
      {owners.size > 1 && (
        <p className="hint hint-warning">
          <Trans>
            They have several owners: <bdi>{owner}</bdi> keeps the account.
          </Trans>
        </p>
      )}
    </div>
  );
}
