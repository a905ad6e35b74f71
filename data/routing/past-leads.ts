import Flatbush from 'flatbush';
import type { RepKey } from '../../core/model/ids.ts';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import { repFinder } from '../../core/model/rep-of-owner.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { PastLead } from '../../core/routing/replay.ts';
import type { KnownCode } from './known-codes.ts';

/**
 * The leads of a plan as a routing table is asked about them, in the order of their days, those without a day last.
 * Where a lead comes from is the postal code whose place is nearest to it; who had it is found by the list's owner. What
 * the list does not say of segment, product and language is blank, as is the account, which no list of leads names.
 */
export function* pastLeads(
  plan: Pick<Plan, 'reps'>,
  leads: LeadTable,
  codes: readonly KnownCode[],
  usualDay: number,
): Generator<PastLead> {
  const codeOf = nearestCode(codes);
  const find = repFinder(plan.reps);
  const reps = new Map<string, RepKey | null>();
  const had = (owner: string): RepKey | null => {
    const known = reps.get(owner);
    if (known !== undefined) return known;
    const rep = owner === '' ? null : (find(owner)?.key ?? null);
    reps.set(owner, rep);
    return rep;
  };
  const { day, score, lat, lon } = leads;
  const order = Int32Array.from({ length: leads.count }, (_, row) => row);
  const at = (row: number) => (Number.isNaN(day[row]) ? Number.POSITIVE_INFINITY : (day[row] as number));
  order.sort((a, b) => at(a) - at(b) || a - b);
  for (const row of order) {
    const place = codeOf(lat[row] as number, lon[row] as number);
    yield {
      account: '',
      country: place?.country ?? '',
      code: place?.code ?? '',
      state: place?.state ?? '',
      product: textAt(leads.products, row),
      segment: textAt(leads.segments, row),
      language: textAt(leads.languages, row),
      // Rules are valid in the plan period, and these leads came before it: they are run as if they came in it.
      day: usualDay,
      score: Number.isFinite(score[row]) ? (score[row] as number) : 1,
      had: had(textAt(leads.owners, row)),
      came: day[row] as number,
    };
  }
}

function nearestCode(codes: readonly KnownCode[]): (lat: number, lon: number) => KnownCode | null {
  if (codes.length === 0) return () => null;
  const index = new Flatbush(codes.length);
  for (const { lat, lon } of codes) index.add(lon, lat);
  index.finish();
  return (lat, lon) => {
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) return null;
    const [row] = index.neighbors(lon, lat, 1, REACH_DEGREES);
    return row === undefined ? null : (codes[row] ?? null);
  };
}

/** A code farther away is not where a lead comes from. */
const REACH_DEGREES = 2;
