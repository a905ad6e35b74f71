import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../electron/api/contract.ts';
import type { AreasFacts, PackFacts } from '../../../electron/api/intake-schemas.ts';
import type { FileToken, ImportJob, JobResult, LookAtAreasJob } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn(startThread);
});
afterEach(() => test.end());

function file(name: string, text: string): FileToken {
  const path = join(test.root, name);
  writeFileSync(path, text);
  return test.backend.tokens.add({ path, name, kind: 'file' });
}

const square = (x: number, code: string) => ({
  type: 'Feature',
  properties: { code, label: `Area ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  },
});
const SQUARES = JSON.stringify({
  type: 'FeatureCollection',
  features: [square(0, 'A'), square(1, 'B'), square(2, '')],
});
const POSTAL = Array.from(
  { length: 30 },
  (_, i) => `DE\t${53111 + i}\tBonn\tNRW\tNW\t\t00\tBonn\t05314\t50.7\t7.${i}\t`,
).join('\n');
const LIST = 'id,lat,lon,sales\n1,50,7,5\n2,abc,7,6\n3,51,8,-7\n4,51,8,nine\n';

async function looked(asked: Omit<LookAtAreasJob, 'kind'>): Promise<AreasFacts> {
  const reply = await test.job({ kind: 'look-at-areas', ...asked });
  if (!reply.ok || reply.value.kind !== 'areas') throw new Error(JSON.stringify(reply));
  return reply.value.facts;
}

async function packsAdded(pack: FileToken): Promise<PackFacts[]> {
  const reply = await test.job({ kind: 'add-pack', file: pack });
  if (!reply.ok || reply.value.kind !== 'packs') throw new Error(JSON.stringify(reply));
  return reply.value.packs;
}

describe('a file that was dropped', () => {
  it('is recognised by what is in it', async () => {
    const kinds = [file('a.txt', LIST), file('b.txt', SQUARES), file('c.csv', POSTAL), file('d.csv', '')];
    const found = await Promise.all(kinds.map((one) => test.call('intake.recognise', { file: one })));
    expect(found).toEqual(['list', 'areas', 'postal-pack', 'list']);
  });

  it('tells what it brings as areas, with the key that was chosen', async () => {
    const asked = { file: file('areas.geojson', SQUARES), layer: null, key: 'code', name: null };
    const facts = await looked(asked);
    expect(facts).toMatchObject({ format: 'geojson', key: 'code', features: 3, units: 2, neighbours: 1, leftOut: 1 });
    expect(facts.columns.find(({ name }) => name === 'label')?.values).toEqual(['Area A', 'Area B', 'Area ']);
    expect(facts.refusals).toEqual([{ feature: 3, code: 'key-blank', values: {} }]);
    expect(facts).toMatchObject({ overlaps: 0, gaps: 0, allCompared: true, faults: [] });
    const twice = JSON.parse(SQUARES) as { features: unknown[] };
    const overlapping = JSON.stringify({ ...twice, features: [square(0, 'A'), square(0.5, 'B')] });
    const { overlaps, faults } = await looked({ ...asked, file: file('twice.geojson', overlapping) });
    expect({ overlaps, faults }).toMatchObject({
      overlaps: 1,
      faults: [{ kind: 'overlap', a: 'A', b: 'B', places: 1 }],
    });
    expect(await looked({ ...asked, key: '' })).toMatchObject({ key: null, units: 3 });
    const reply = await test.job({ kind: 'look-at-areas', ...asked, key: 'no' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'column-missing' } });
  });

  it('adds its postal codes, and they can be taken away again', async () => {
    const added = await packsAdded(file('DE.txt', POSTAL));
    expect(added).toMatchObject([{ country: 'DE', codes: 30 }]);
    expect(await test.call('packs.list', {})).toEqual(added);
    await test.call('packs.remove', { country: 'DE' });
    expect(await test.call('packs.list', {})).toEqual([]);
  });

  it('is one list with others of the same columns', async () => {
    const files = [file('north.csv', 'id,city\n1,Bonn\n'), file('south.csv', 'id,city\n2,Ulm\n')];
    const together = (await test.call('intake.together', { files })) as FileToken;
    const preview = (await test.call('import.inspect', { file: together })) as CallOutput<'import.inspect'>;
    expect(preview).toMatchObject({ fileName: 'north +1', lists: ['north.csv', 'south.csv'], rows: 2 });
  });
});

describe('a list that is judged first', () => {
  const job = (more: Partial<ImportJob> = {}): ImportJob => ({
    kind: 'import',
    file: file('list.csv', LIST),
    into: 'new-plan',
    planName: 'Bonn',
    columns: {},
    measures: [{ name: 'sales', column: 'sales', tolerance: 0.1 }],
    units: { kind: 'points' },
    ...more,
  });

  it('tells its verdicts and writes nothing', async () => {
    const reply = await test.job(job({ review: true }));
    expect(reply).toMatchObject({ ok: true, value: { kind: 'import-checked', rows: 4, refused: 2 } });
    await expect(test.call('plan.read', {})).rejects.toThrow('no-plan');
  });

  it('brings in the rows that were put right on the screen, as one step', async () => {
    const mended = [
      { list: '', line: 4, column: 3, text: '7' },
      { list: '', line: 5, column: 3, text: '9' },
      { list: '', line: 3, column: 1, text: '50.5' },
    ];
    const reply = await test.job(job({ form: { mended } }));
    expect(reply).toMatchObject({ ok: true, value: { kind: 'import', imported: 4, refused: 0 } });
    const { plan, history } = (await test.call('plan.read', {})) as CallOutput<'plan.read'>;
    expect(plan.accounts.values[0]).toEqual(Float64Array.of(5, 6, 7, 9));
    expect(history.undo?.code).toBe('imported');
    await test.call('plan.undo', {});
    expect(((await test.call('plan.read', {})) as CallOutput<'plan.read'>).history.undo).toBeNull();
  });
});

describe.skipIf(!testData)('a published postal file', () => {
  it('is recognised and added', async () => {
    const path = testDataFile('postal', 'DE.zip');
    const pack = test.backend.tokens.add({ path, name: 'DE.zip', kind: 'file' });
    expect(await test.call('intake.recognise', { file: pack })).toBe('postal-pack');
    const added = await packsAdded(pack);
    expect(added[0]?.codes).toBeGreaterThan(8000);
    const units = { kind: 'postal-areas', country: 'DE' } as const;
    const list = file('codes.csv', 'id,zip,country,sales\n1,53111,DE,5\n2,10115,DE,6\n');
    const reply = await test.job({
      kind: 'import',
      file: list,
      into: 'new-plan',
      planName: 'DE',
      columns: {},
      measures: [{ name: 'sales', column: 'sales', tolerance: 0.1 }],
      units,
    });
    expect(reply).toMatchObject({ ok: true, value: { imported: 2 } as Partial<JobResult> });
  }, 60_000);
});
