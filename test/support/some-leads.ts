import type { LeadColumns } from '../../core/model/lead.ts';
import { textColumn } from '../../core/model/text-column.ts';

/** One lead; what is left out its file does not say. */
export interface LeadSpec {
  readonly id?: string;
  readonly source?: string;
  readonly owner?: string;
  readonly status?: string;
  readonly segment?: string;
  readonly product?: string;
  readonly language?: string;
  readonly unitCode?: string;
  readonly score?: number;
  /** Days since 1 January 1970. */
  readonly day?: number;
}

/** Leads as an import brings them; those with a unit are placed by coordinates. */
export function leadColumns(leads: readonly LeadSpec[]): LeadColumns {
  const texts = (field: 'id' | 'source' | 'owner' | 'status' | 'segment' | 'product' | 'language' | 'unitCode') =>
    textColumn(leads.map((lead) => lead[field] ?? ''));
  return {
    count: leads.length,
    ids: texts('id'),
    sources: texts('source'),
    owners: texts('owner'),
    statuses: texts('status'),
    segments: texts('segment'),
    products: texts('product'),
    languages: texts('language'),
    unitCodes: texts('unitCode'),
    level: Int32Array.from(leads, ({ unitCode }) => (unitCode ? 0 : -1)),
    lat: Float64Array.from(leads, ({ unitCode }, i) => (unitCode ? 40 + i / 10 : Number.NaN)),
    lon: Float64Array.from(leads, ({ unitCode }) => (unitCode ? -100 : Number.NaN)),
    score: Float64Array.from(leads, ({ score }) => score ?? Number.NaN),
    day: Float64Array.from(leads, ({ day }) => day ?? Number.NaN),
  };
}
