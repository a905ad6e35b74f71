import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DuplicateRows } from '../../../core/midyear/likely-duplicates.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { Button } from '../../controls/button.tsx';
import { CheckField } from '../../controls/check-field.tsx';
import { Pager } from '../../controls/pager.tsx';
import { exceptionName } from '../../panels/exceptions/exception-order.ts';
import { UnionItem } from './union-item.tsx';

type Taken = ReadonlyMap<number, readonly number[]>;

interface DuplicateListProps {
  readonly plan: Plan;
  /** Null while they are looked for. */
  readonly found: { readonly groups: readonly DuplicateRows[]; readonly all: number } | null;
  /** By the place in the list, with the one that stays first. */
  readonly taken: Taken;
  readonly onTake: (taken: Taken) => void;
}

const PAGE = 5;

/** Accounts of the same name in the same place, to be taken one by one or all at once. */
export function DuplicateList({ plan, found, taken, onTake }: DuplicateListProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState(0);
  // Who stays is remembered also of those that are not taken yet.
  const [orders, setOrders] = useState<Taken>(new Map());
  if (!found) return <p className="quiet">{t`Reckoning…`}</p>;
  const { groups, all } = found;
  if (groups.length === 0) {
    return (
      <p className="hint">
        <Trans>No two accounts have the same name in the same place.</Trans>
      </p>
    );
  }
  const rowsOf = (at: number) => orders.get(at) ?? (groups[at] as DuplicateRows);
  const order = (at: number, rows: readonly number[]) => {
    setOrders(new Map(orders).set(at, rows));
    if (taken.has(at)) onTake(new Map(taken).set(at, rows));
  };
  const take = (at: number, on: boolean) => {
    const next = new Map(taken);
    if (on) next.set(at, rowsOf(at));
    else next.delete(at);
    onTake(next);
  };
  const start = from < groups.length ? from : 0;
  const shown = Array.from({ length: Math.min(PAGE, groups.length - start) }, (_, i) => start + i);
  const takesAll = taken.size === groups.length;
  return (
    <section className="stack-small" aria-label={t`Likely the same customer`}>
      <h3>
        <Trans>Likely the same customer</Trans>
      </h3>
      <div className="acts">
        <p className="acts-note quiet">
          <Plural
            value={all}
            one="# group of accounts with the same name in the same place"
            other="# groups of accounts with the same name in the same place"
          />
        </p>
        <Button
          tone="quiet"
          onPress={() => onTake(takesAll ? new Map() : new Map(groups.map((_, at) => [at, rowsOf(at)])))}
        >
          {takesAll ? <Trans>Take none</Trans> : <Trans>Take all</Trans>}
        </Button>
      </div>
      <ul className="unions">
        {shown.map((at) => {
          const rows = rowsOf(at);
          const name = exceptionName(plan, rows[0] as number);
          return (
            <li key={at} className="union-choice">
              <CheckField isSelected={taken.has(at)} onChange={(on) => take(at, on)}>
                <Trans>
                  Unite <bdi>{name}</bdi>
                </Trans>
              </CheckField>
              <UnionItem plan={plan} rows={rows} onRows={(next) => order(at, next)} />
            </li>
          );
        })}
      </ul>
      <Pager from={start} page={PAGE} total={groups.length} onFrom={setFrom} />
    </section>
  );
}
