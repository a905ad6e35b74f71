import { sum } from '../fairness/mean.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import type { ExceptionLedger } from './exception-ledger.ts';

/** Beyond this share exceptions are no exceptions any more: the rule itself does not fit. */
export const MOST_EXCEPTIONS = 0.1;

/** How far exceptions reach, of reps and of what is sold. */
export interface ExceptionShare {
  /** Reps who work a territory with a named account that holds, of all who work one. */
  readonly reps: Share;
  /** The named accounts' part of the first measure in money, else of the plan's first; null where no account has it. */
  readonly revenue: (Share & { readonly measure: string }) | null;
}

export interface Share {
  readonly touched: number;
  readonly all: number;
  /** `touched` over `all`, 0 to 1. */
  readonly share: number;
  /** More than a tenth. */
  readonly isTooMuch: boolean;
}

/** The shares of one scenario and role; names that are over count for nothing. */
export function exceptionShare(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  ledger: ExceptionLedger,
  totals: TerritoryTotals,
): ExceptionShare {
  const holding = ledger.named.filter((_, i) => ledger.inForce[i] === 1);
  const territories = new Set<number>(holding.map(({ territory }) => territory));
  const working = new Set<number>();
  const touched = new Set<number>();
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    for (const { rep } of reps) {
      working.add(rep);
      if (territories.has(territory)) touched.add(rep);
    }
  }
  return { reps: shareOf(touched.size, working.size), revenue: revenueShare(plan, ledger, totals) };
}

function revenueShare({ measures }: Plan, ledger: ExceptionLedger, totals: TerritoryTotals): ExceptionShare['revenue'] {
  const money = measures.findIndex(({ quantity }, m) => quantity === 'money' && ledger.values[m]);
  const m = Math.max(money, 0);
  const values = ledger.values[m];
  const measure = measures[m];
  if (!values || !measure) return null;
  const named = values.reduce((so, value, i) => so + (ledger.inForce[i] === 1 ? value : 0), 0);
  const all = sum(totals.totals[m] ?? []) + (totals.unassigned.totals[m] ?? 0);
  return { ...shareOf(named, all), measure: measure.name };
}

function shareOf(touched: number, all: number): Share {
  const share = all > 0 ? touched / all : 0;
  return { touched, all, share, isTooMuch: share > MOST_EXCEPTIONS };
}
