import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { exceptionWarnings } from '../../../core/text/exception-text.ts';
import { canRun, runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { ExceptionList } from './exception-list.tsx';
import { type ExceptionOrder, orderedExceptions } from './exception-order.ts';
import { useLedger } from './use-ledger.ts';

/** The ledger: every account that is given by name, why, for whom, until when, and what it costs in fairness. */
export function ExceptionsPanel() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const locale = useAppState((state) => state.locale);
  const canName = useAppState((state) => canRun(state, 'accounts.name'));
  const [order, setOrder] = useState<ExceptionOrder>('cost');
  const shown = useLedger();
  const entries = useMemo(
    () => (shown ? orderedExceptions(shown.plan, shown.ledger, order, locale) : new Int32Array(0)),
    [shown, order, locale],
  );
  if (!shown) return null;
  const { plan, ledger, share } = shown;
  const over = ledger.inForce.reduce((count, one) => count + (one === 1 ? 0 : 1), 0);
  const measures = plan.measures.map(({ name }, m) => ({ id: `measure-${m}`, text: measureLabel(i18n, name) }));
  const [first] = plan.measures;
  return (
    <div className="stack-small">
      {entries.length === 0 ? (
        <p className="hint">
          <Trans>No account is given by name: every one is where its unit is.</Trans>
        </p>
      ) : (
        <>
          <p className="quiet">
            <Plural value={entries.length} one="# named account" other="# named accounts" />
            {over > 0 && (
              <>
                {' · '}
                <Plural value={over} one="# is over" other="# are over" />
              </>
            )}
          </p>
          {exceptionWarnings(
            i18n,
            withLabel(share, (name) => measureLabel(i18n, name)),
          ).map((warning) => (
            <p key={warning} className="hint hint-warning">
              {warning}
            </p>
          ))}
          {first && ledger.spread && (
            <p className="small">
              <Trans>
                Coefficient of variation of {measureLabel(i18n, first.name)}:{' '}
                {format.figure(ledger.spread.now.coefficientOfVariation)}, without exceptions{' '}
                {format.figure(ledger.spread.withoutAny.coefficientOfVariation)}.
              </Trans>
            </p>
          )}
          <SelectField
            label={t`Sort by`}
            choices={[
              { id: 'cost', text: t`Cost in fairness` },
              { id: 'account', text: t`Account` },
              { id: 'territory', text: t`Territory` },
              { id: 'reason', text: t`Reason` },
              { id: 'owner', text: t`Asked for by` },
              { id: 'expires', text: t`Expiry` },
              ...measures,
            ]}
            value={order}
            onChange={(id) => setOrder(id as ExceptionOrder)}
          />
          <ExceptionList plan={plan} ledger={ledger} entries={entries} />
        </>
      )}
      <div className="acts">
        <Button isDisabled={!canName} onPress={() => runCommand(app, 'accounts.name')}>
          <Trans>Give accounts by name…</Trans>
        </Button>
      </div>
    </div>
  );
}

/** The share with its measure named as the reader knows it. */
function withLabel<S extends { readonly revenue: { readonly measure: string } | null }>(
  share: S,
  label: (name: string) => string,
): S {
  return { ...share, revenue: share.revenue && { ...share.revenue, measure: label(share.revenue.measure) } };
}
