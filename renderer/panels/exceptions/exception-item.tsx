import { Trans, useLingui } from '@lingui/react/macro';
import type { ExceptionLedger } from '../../../core/exceptions/exception-ledger.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { pickAccount, unnameAccounts } from '../../actions/exceptions.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Swatch } from '../../territories/table-cells.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { ExceptionCost } from './exception-cost.tsx';
import { exceptionName } from './exception-order.ts';

interface ExceptionItemProps {
  readonly plan: Plan;
  readonly ledger: ExceptionLedger;
  readonly entry: number;
  /** Its place in the list, from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  /** Px from the top of the list. */
  readonly start: number;
  readonly measured: (element: HTMLElement | null) => void;
}

/** One named account: where it is given to, why, for whom, until when, what it brings and what it costs. */
export function ExceptionItem({ plan, ledger, entry, at, of, start, measured }: ExceptionItemProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const named = ledger.named[entry];
  if (!named) return null;
  const { account, reason, owner, expires } = named;
  const name = exceptionName(plan, ledger.rows[entry] as number);
  const territory = territoryWith(plan, named.territory);
  const home = territoryWith(plan, ledger.homes[entry] as number);
  const isOver = ledger.inForce[entry] !== 1;
  const edit = () =>
    app.store.getState().setView({ dialog: { name: 'name-accounts', accounts: Int32Array.of(account) } });
  return (
    <li
      className={isOver ? 'exception exception-over' : 'exception'}
      ref={measured}
      data-index={at}
      aria-setsize={of}
      aria-posinset={at + 1}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div className="exception-head">
        <Button tone="quiet" label={t`Select ${name}`} onPress={() => pickAccount(app, account)}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </Button>
        {!readOnly && (
          <span className="exception-acts">
            <IconButton icon="edit" label={t`Change the exception of ${name}`} onPress={edit} />
            <IconButton
              icon="close"
              label={t`Take back the name of ${name}`}
              onPress={() => unnameAccounts(app, Int32Array.of(account))}
            />
          </span>
        )}
      </div>
      <p className="exception-where">
        <Swatch colour={territory?.colour ?? 0} />
        <bdi>{territory?.name}</bdi>
        <span className="quiet small">
          {home?.key === territory?.key ? (
            <Trans>where its unit is</Trans>
          ) : home ? (
            <Trans>
              not <bdi>{home.name}</bdi>
            </Trans>
          ) : (
            <Trans>its unit is in no territory</Trans>
          )}
        </span>
      </p>
      <p className="small">{reason ? <bdi>{reason}</bdi> : <span className="quiet">{t`No reason given`}</span>}</p>
      <p className="small quiet exception-said">
        {owner && (
          <span>
            <Trans>
              Asked for by <bdi>{owner}</bdi>
            </Trans>
          </span>
        )}
        <span className={isOver ? 'exception-end' : undefined}>
          {expires === null ? (
            <Trans>Does not end</Trans>
          ) : isOver ? (
            <Trans>Over since {format.date(expires)}</Trans>
          ) : (
            <Trans>Until {format.date(expires)}</Trans>
          )}
        </span>
      </p>
      <dl className="exception-figures">
        {plan.measures.map(({ key, name: measure, quantity }, m) => {
          const value = ledger.values[m]?.[entry];
          return value === undefined ? null : (
            <div key={key}>
              <dt>
                <bdi>{measureLabel(i18n, measure)}</bdi>
              </dt>
              <dd className="number">{format.quantity(value, quantity)}</dd>
            </div>
          );
        })}
        <ExceptionCost
          isOver={isOver}
          variation={ledger.variationCost[entry] as number}
          band={ledger.bandCost[entry] as number}
        />
      </dl>
    </li>
  );
}
