import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { readReps } from '../../../data/import/reps.ts';
import { sampleAccounts } from '../../../data/sample/sample-accounts.ts';
import { sampleReps } from '../../../data/sample/sample-owners.ts';

it('every owner of the sample is a rep, who lives beside accounts of their own', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'sample-reps-')), 'reps.csv');
  writeFileSync(path, sampleReps());
  const read = readReps(path);
  if (!read.ok) throw new Error(read.code);
  expect(read.refused).toEqual([]);
  const accounts = Papa.parse<Record<string, string>>(sampleAccounts(), { header: true, skipEmptyLines: true }).data;
  expect(new Set(read.reps.map(({ id }) => id))).toEqual(new Set(accounts.map(({ owner }) => owner)));
  for (const { name, homeLat, homeLon } of read.reps) {
    const km = accounts.map(({ lat, lon }) =>
      greatCircleKm(Number(homeLat), Number(homeLon), Number(lat), Number(lon)),
    );
    const nearest = accounts[km.indexOf(Math.min(...km))];
    expect(nearest?.owner, name).toBe(name);
  }
});
