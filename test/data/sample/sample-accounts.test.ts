import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sampleAccounts } from '../../../data/sample/sample-accounts.ts';
import { read } from '../import/written-file.ts';

const rows = Papa.parse<Record<string, string>>(sampleAccounts(), { header: true, skipEmptyLines: true }).data;
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

describe('the sample account list', () => {
  it('is the same at every call', () => expect(sampleAccounts()).toBe(sampleAccounts()));

  it('has accounts with ids and names of their own, each marked as invented', () => {
    expect(rows.length).toBe(2400);
    expect(new Set(rows.map((row) => row.account_id)).size).toBe(2400);
    expect(new Set(rows.map((row) => row.name)).size).toBe(2400);
    expect(new Set(rows.map((row) => row.note))).toEqual(new Set(['invented']));
  });

  it('has twenty owners, whose shares of the potential are far from fair', () => {
    const shares = new Map<string, number>();
    for (const { owner = '', potential } of rows) shares.set(owner, (shares.get(owner) ?? 0) + Number(potential));
    expect(shares.size).toBe(20);
    expect(Math.max(...shares.values()) / Math.min(...shares.values())).toBeGreaterThan(2);
  });

  it('has no account that would alone upset the balance of twenty territories', () => {
    const potential = rows.map((row) => Number(row.potential));
    expect(Math.max(...potential) / sum(potential)).toBeLessThan(0.015);
  });

  it('lies in the United States', () => {
    for (const { lat, lon } of rows) {
      expect(Number(lat)).toBeGreaterThan(18);
      expect(Number(lat)).toBeLessThan(72);
      expect(Number(lon)).toBeGreaterThan(-170);
      expect(Number(lon)).toBeLessThan(-66);
    }
  });
});

describe('the sample on US counties', () => {
  const measures = ['potential', 'workload', 'leads'];
  const found = read(sampleAccounts(), {
    measures: measures.map((name) => ({ name, column: name, tolerance: 0.05 })),
    unitSet: 'us-counties',
  });

  it('is imported whole, placed by its coordinates', () => {
    expect(found.rows.accounts.count).toBe(2400);
    expect(found.placedBy.coordinates).toBe(2400);
  });

  it.each(measures)('has no county with more than nine tenths of a fair territory of %s', (measure) => {
    const values = found.rows.accounts.values[measures.indexOf(measure)] ?? new Float64Array(0);
    const counties = new Float64Array(found.rows.units.count);
    values.forEach((value, i) => {
      const unit = found.rows.accounts.unit[i] as number;
      counties[unit] = (counties[unit] as number) + value;
    });
    expect(Math.max(...counties) / sum([...values])).toBeLessThan(0.9 / 20);
  });
});
