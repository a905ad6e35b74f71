import { expect, it } from 'vitest';
import type { BatchKey } from '../../../core/model/ids.ts';
import type { LeadTable } from '../../../core/model/lead.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { builtInCodes } from '../../../data/places/postal-codes.ts';
import { routingFiles } from '../../../data/routing/routing-files.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const placeOf = (zip: string) => builtInCodes('US').rows.find(({ code }) => code === zip);

it('last period’s leads are run through the table by the code nearest to them, and what would have moved is told', () => {
  const zips = ['60606', '75201'];
  const plan = gridPlan({
    map: 'AB',
    reps: { A: [{ id: 'R1', name: 'Ann', capacityFte: 1 }], B: [{ id: 'R2', name: 'Ben', capacityFte: 0.5 }] },
  });
  const of = (which: 'lat' | 'lon', codes: readonly string[]) =>
    Float64Array.from(codes, (zip) => placeOf(zip)?.[which] ?? Number.NaN);
  const units = { ...plan.units, codes: textColumn(zips), lat: of('lat', zips), lon: of('lon', zips) };
  const view = scenarioView(
    { ...plan, units, unitSet: { ...(plan.unitSet as NonNullable<typeof plan.unitSet>), kind: 'us-zips' } },
    WORKING,
    FIELD_SALES,
  );
  // Two from Chicago, of which Ben had one, one from Dallas, and one from nowhere.
  const from = ['60606', '60606', '75201', ''];
  const owners = ['Ann', 'Ben', 'Ben', 'Ann'];
  const leads: LeadTable = {
    batch: 1 as BatchKey,
    count: 4,
    keys: Int32Array.of(1, 2, 3, 4),
    ids: textColumn(['a', 'b', 'c', 'd']),
    sources: textColumn(['', '', '', '']),
    owners: textColumn(owners),
    statuses: textColumn(['', '', '', '']),
    segments: textColumn(['', '', '', '']),
    products: textColumn(['', '', '', '']),
    languages: textColumn(['', '', '', '']),
    unitCodes: textColumn(from),
    unit: Int32Array.of(0, 0, 1, -1),
    level: Int32Array.of(0, 0, 0, -1),
    lat: of('lat', from),
    lon: of('lon', from),
    score: Float64Array.of(4, Number.NaN, 5, 1),
    day: Float64Array.of(20_000, 20_006, 20_003, Number.NaN),
  };
  const files = routingFiles(view, { unitAt: () => -1, leads }, createI18n('en'));
  const rowsOf = (name: string) => {
    const [header = [], ...lines] = [...(files.find(({ file }) => file === name)?.rows?.() ?? [])];
    return lines.map((cells) => Object.fromEntries(header.map((column, c) => [column as string, cells[c]])));
  };
  const reps = rowsOf('routing-replay.csv');
  expect(reps.map(({ rep, leads: n, score, gained, lost }) => [rep, n, score, gained, lost])).toEqual([
    ['Ann', 2, 5, 1, 1],
    ['Ben', 1, 5, 0, 1],
    ['', 1, 1, 1, 0],
  ]);
  // Half of the scores for a third of the capacity.
  expect(reps[1]).toMatchObject({ score_share: 0.5, index: 150, leads_per_week: 1 });
  expect(rowsOf('routing-replay-flows.csv')).toEqual([
    { from_rep_id: 'R1', from_rep: 'Ann', to_rep_id: '', to_rep: '', leads: 1, score: 1 },
    { from_rep_id: 'R2', from_rep: 'Ben', to_rep_id: 'R1', to_rep: 'Ann', leads: 1, score: 1 },
  ]);
});
