import { check, listOf, type PackFiles } from './faults.ts';

/** What is wrong with files for HubSpot, by the reference; it knows nothing of how they are made. */
export function hubspotFaults(files: PackFiles, property: string): string[] {
  const faults: string[] = [];
  // The id comes first: by it an import updates the companies that are there.
  const list = (name: string) => listOf(files, name, ['Record ID', 'Company owner', property], faults);
  const [now, back] = [list('companies.csv'), list('rollback-companies.csv')];
  for (const [name, rows] of [
    ['companies.csv', now],
    ['rollback-companies.csv', back],
  ] as const) {
    const ids = rows.rows.map((row) => row['Record ID']);
    if (new Set(ids).size !== ids.length) faults.push(`${name}: a company stands twice`);
    check(faults, name, rows, {
      'record id is none': (row) => /^[1-9]\d*$/.test(row['Record ID'] ?? ''),
      'owner is none': (row) => row['Company owner'] === '' || /^[^\s@]+@[^\s@]+$/.test(row['Company owner'] ?? ''),
    });
  }
  check(faults, 'companies.csv', now, { 'territory is blank': (row) => row[property] !== '' });
  const known = new Set(now.rows.map((row) => row['Record ID']));
  check(faults, 'rollback-companies.csv', back, { 'company is not changed': (row) => known.has(row['Record ID']) });
  if (known.size !== back.rows.length) faults.push(`rollback-companies.csv: ${known.size} companies cannot go back`);
  return faults;
}
