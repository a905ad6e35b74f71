import { PLAN_METHODS, type QuotaPlan } from '../../core/model/quota-plan.ts';
import { ArgumentError, choiceOption, numberOption } from './option-values.ts';

/** Methods that need no more than the plan has. */
const TYPED_METHODS = PLAN_METHODS.filter((method) => !['growth', 'hybrid', 'formula'].includes(method));

/** An amount in the currency's major unit, as it was typed, or a share of what all alike would get. */
export type TypedBound =
  | { readonly kind: 'amount'; readonly text: string }
  | { readonly kind: 'share'; readonly ratio: number };

/** A quota as the command line asks for it; null where nothing is said and the plan's own choice goes on. */
export interface QuotaAsked {
  /** In the currency's major unit as it was typed, so that no cent is lost on the way. */
  readonly total: string;
  readonly method: (typeof TYPED_METHODS)[number];
  readonly floor: TypedBound | null;
  readonly cap: TypedBound | null;
  /** Share that territories have more than the total. */
  readonly over: number | null;
  /** Amounts are multiples of it; major unit. */
  readonly round: string | null;
  readonly season: Pick<QuotaPlan['season'], 'periods' | 'curve'> | null;
}

/** `TOTAL[:METHOD]`. The total stays text: 50000000.10 has no exact double. */
export function quotaOption(given: string): QuotaAsked {
  const [total = '', method = 'potential', ...more] = given.split(':');
  if (!isAmount(total) || more.length > 0) throw notANumber('--quota', given);
  return {
    total,
    method: choiceOption('--quota', method, TYPED_METHODS),
    floor: null,
    cap: null,
    over: null,
    round: null,
    season: null,
  };
}

/** What `quota PLAN` takes besides: `--floor`, `--cap` (amount or PCT%), `--over PCT`, `--round AMOUNT`, `--season`. */
export function quotaOptions(given: string, one: (option: string) => string | null): QuotaAsked {
  const over = one('over');
  const round = one('round');
  if (round !== null && (!isAmount(round) || Number(round) <= 0)) throw notANumber('--round', round);
  return {
    ...quotaOption(given),
    floor: boundOption('--floor', one('floor')),
    cap: boundOption('--cap', one('cap')),
    over: over === null ? null : numberOption('--over', over.replace(/%$/, ''), 0, MOST_OVER, false) / 100,
    round,
    season: seasonOption(one('season')),
  };
}

const MOST_OVER = 1000;

function boundOption(option: string, given: string | null): TypedBound | null {
  if (given === null) return null;
  if (given.endsWith('%')) {
    return { kind: 'share', ratio: numberOption(option, given.slice(0, -1), 0, MOST_OVER, false) / 100 };
  }
  if (!isAmount(given)) throw notANumber(option, given);
  return { kind: 'amount', text: given };
}

/** `whole`, `quarters` or `months`, and behind a colon what each month of the plan period weighs. */
function seasonOption(given: string | null): QuotaAsked['season'] {
  if (given === null) return null;
  const [periods = '', weights, ...more] = given.split(':');
  if (more.length > 0) throw notANumber('--season', given);
  const curve =
    weights === undefined ? [] : weights.split(',').map((text) => numberOption('--season', text, 0, 1e6, false));
  return { periods: choiceOption('--season', periods, ['whole', 'quarters', 'months'] as const), curve };
}

function isAmount(text: string): boolean {
  return /^\d{1,15}(\.\d{1,4})?$/.test(text);
}

function notANumber(option: string, given: string): ArgumentError {
  return new ArgumentError({ code: 'not-a-number', values: { option, given } });
}
