import { isBlankRecord } from '../../../data/import/csv-records.ts';
import { FileRefused } from '../../../data/import/file-refused.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { openTable } from '../../../data/import/table.ts';
import { testDataFile } from '../../support/test-data.ts';
import { plain, quiet } from './written-file.ts';

/** What becomes of a file as an account list, and as a table of whatever it is; in words that stand in a table. */
export function outcomeOf(file: string): readonly [list: string, table: string] {
  const path = testDataFile('badinput', file);
  return [listOutcome(path), tableOutcome(path)];
}

function listOutcome(path: string): string {
  const measures = [{ name: 'accounts', column: '#', tolerance: 0.05 }];
  const found = readAccounts(path, { ...plain, measures }, quiet);
  if (!found.ok) return refused(found.code, found.values);
  const said = { ...found.warningCounts, ...found.refusalCounts };
  const odd = Object.entries(said).map(([code, count]) => `${code} ${count}`);
  const findings = found.findings.map(({ code, rows, fix }) => `${code} ${rows}${fix ? ` -> ${fix}` : ''}`);
  return [
    `${found.rows.accounts.count} in, ${found.refused.length} out`,
    ...odd,
    ...(findings.length > 0 ? ['findings:', ...findings] : []),
  ].join(' · ');
}

function tableOutcome(path: string): string {
  try {
    const { header, encoding, dialect, records } = openTable(path);
    let rows = 0;
    for (const batch of records()) rows += batch.rows.filter((row) => !isBlankRecord(row)).length;
    const written =
      encoding && dialect
        ? `, ${encoding.label}${encoding.guessed ? ' guessed' : ''}, ${JSON.stringify(dialect.delimiter)}`
        : '';
    return `${header.names.length} x ${rows}${written}`;
  } catch (thrown) {
    if (thrown instanceof FileRefused) return refused(thrown.code, thrown.values);
    throw thrown;
  }
}

function refused(code: string, { problem, reason }: Readonly<Record<string, string | number>>): string {
  return ['refused:', code, problem, reason].filter((part) => part !== undefined).join(' ');
}
