import { type ExceptionLedger, exceptionLedger } from '../../core/exceptions/exception-ledger.ts';
import { exceptionShare, type Share } from '../../core/exceptions/exception-share.ts';
import { territoryWith } from '../../core/model/assignment.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { Cell } from './csv-text.ts';
import { HEADERS } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/** The ledger of what is exported. */
export function ledgerOf({ plan, scenario, role, totals }: ScenarioView): ExceptionLedger {
  return exceptionLedger(plan, scenario, role, totals);
}

/** Whether anything is given by name in what is exported: without it there is no file and no section. */
export function hasExceptions({ plan, scenario, role }: ScenarioView): boolean {
  return plan.namedAccounts.some((named) => named.scenario === scenario && named.role === role);
}

/**
 * `exceptions.csv`: each named account with its territory, why, for whom and until when, what it costs in fairness of
 * the first measure, and its measures; in the order of the account list.
 */
export function* exceptionRows(view: ScenarioView): Generator<readonly Cell[]> {
  const { plan } = view;
  const ledger = ledgerOf(view);
  yield [...HEADERS['exceptions.csv'], ...plan.measures.map(({ name }) => name)];
  for (const [i, named] of ledger.named.entries()) {
    const row = ledger.rows[i] as number;
    const territory = territoryWith(plan, named.territory);
    yield [
      textAt(plan.accounts.ids, row),
      textAt(plan.accounts.names, row),
      territory?.id ?? '',
      territory?.name ?? '',
      territoryWith(plan, ledger.homes[i] as number)?.id ?? '',
      named.reason,
      named.owner,
      named.expires ?? '',
      ledger.inForce[i] === 1 ? 'true' : 'false',
      ledger.variationCost[i] as number,
      ledger.bandCost[i] as number,
      ...ledger.values.map((column) => column?.[i] ?? Number.NaN),
    ];
  }
}

/** The exceptions of `fairness.json`: how far they reach and what they cost together; null where there are none. */
export function exceptionsJson(view: ScenarioView) {
  if (!hasExceptions(view)) return null;
  const { plan, scenario, role, totals } = view;
  const ledger = ledgerOf(view);
  const { reps, revenue } = exceptionShare(plan, scenario, role, ledger, totals);
  const shares = ({ touched, all, share, isTooMuch }: Share) => ({ touched, all, share, too_much: isTooMuch });
  return {
    named_accounts: ledger.named.length,
    in_force: ledger.inForce.reduce((sum, one) => sum + one, 0),
    reps: shares(reps),
    revenue: revenue && { measure: revenue.measure, ...shares(revenue) },
    coefficient_of_variation: ledger.spread && {
      measure: plan.measures[0]?.name ?? null,
      with: ledger.spread.now.coefficientOfVariation,
      without: ledger.spread.withoutAny.coefficientOfVariation,
    },
    out_of_band_share: ledger.spread && {
      with: ledger.spread.now.outOfBandShare,
      without: ledger.spread.withoutAny.outOfBandShare,
    },
  };
}
