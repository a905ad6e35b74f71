import { type TextColumn, textColumn } from '../../core/model/text-column.ts';
import type { UnitListProblem } from '../../core/text/unit-list-text.ts';
import { isBlankRecord } from './csv-records.ts';
import { FileRefused } from './file-refused.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { ReadControl } from './read-request.ts';
import { type RowLog, rowLog } from './row-log.ts';
import { surveyTable } from './survey-table.ts';
import type { Table } from './table.ts';
import type { UnitList } from './unit-list.ts';

/** Where in a record of a unit list what stands; -1 where there is no such column. */
export interface UnitCells {
  readonly id: number;
  readonly name: number;
  readonly plane: { readonly xKm: number; readonly yKm: number } | null;
  readonly lat: number;
  readonly lon: number;
  readonly area: number;
  readonly measures: readonly { readonly column: string; readonly cell: number }[];
}

const SILENT: ReadControl = { isCancelled: () => false, progress: () => {} };

/** Reads all units of a list; throws FileRefused `bad-units` with line, problem and text of the first bad one. */
export function readUnitRows(
  table: Table,
  cells: UnitCells,
): Pick<UnitList, 'units' | 'rowOfId' | 'warnings' | 'warningCounts'> {
  const numbers = numberCells(table, cells);
  const log = rowLog(table.header);
  const rowOf = new Map<string, number>();
  const names: string[] = [];
  for (const batch of table.records()) {
    batch.rows.forEach((record, i) => {
      if (isBlankRecord(record)) return;
      const line = batch.lines[i] as number;
      const bad: Bad = (problem, text, column = '') =>
        new FileRefused('bad-units', { file: table.file, line, problem, text: text.slice(0, 80), column });
      const id = (record[cells.id] ?? '').trim();
      if (id === '') throw bad('id-missing', '');
      if (rowOf.has(id)) throw bad('id-duplicate', id);
      numbers.read(record, rowOf.size, id, bad, log);
      names.push(cells.name < 0 ? '' : (record[cells.name] ?? '').trim());
      rowOf.set(id, rowOf.size);
      log.keep(line);
    });
  }
  const codes = textColumn([...rowOf.keys()]);
  const { warnings, warningCounts } = log.found;
  return {
    units: { count: rowOf.size, codes, names: namesOr(codes, names), ...numbers.columns },
    rowOfId: (id) => rowOf.get(id) ?? -1,
    warnings,
    warningCounts,
  };
}

type Bad = (problem: UnitListProblem, text: string, column?: string) => FileRefused;

function namesOr(codes: TextColumn, names: readonly string[]): TextColumn {
  return names.some((name) => name !== '') ? textColumn(names) : codes;
}

interface NumberCells {
  /** Reads the numbers of a record into row `row` of the columns. */
  read(record: readonly string[], row: number, id: string, bad: Bad, log: Pick<RowLog, 'warn'>): void;
  readonly columns: Omit<UnitList['units'], 'count' | 'codes' | 'names'>;
}

function numberCells(table: Table, cells: UnitCells): NumberCells {
  const { plane } = cells;
  const measures = cells.measures.map(({ cell }) => cell);
  const indices = Int32Array.of(plane?.xKm ?? -1, plane?.yKm ?? -1, cells.area, ...measures);
  const survey = surveyTable(table, indices, Int32Array.of(cells.lat, cells.lon), SILENT);
  if (survey.rows === 0) throw new FileRefused('no-rows', { file: table.file, rows: 0 });
  const column = (): Float64Array => new Float64Array(survey.rows).fill(Number.NaN);
  const [xKm, yKm, areaKm2, lat, lon] = [column(), column(), column(), column(), column()] as const;
  const values = measures.map((cell) => (cell < 0 ? null : column()));
  const grammars = [...survey.measures, ...survey.degrees].map(({ grammar }) => grammar);
  const degrees = grammars.slice(-2);
  const number = (record: readonly string[], cell: number, grammar: NumberGrammar | undefined): number =>
    cell < 0 || !grammar ? Number.NaN : parseNumber(record[cell] ?? '', grammar);

  return {
    read(record, row, id, bad, log) {
      xKm[row] = number(record, indices[0] as number, grammars[0]);
      yKm[row] = number(record, indices[1] as number, grammars[1]);
      areaKm2[row] = number(record, cells.area, grammars[2]);
      const [north, east] = [number(record, cells.lat, degrees[0]), number(record, cells.lon, degrees[1])];
      const onEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180;
      lat[row] = onEarth ? north : Number.NaN;
      lon[row] = onEarth ? east : Number.NaN;
      const placed = plane ? Number.isFinite(xKm[row]) && Number.isFinite(yKm[row]) : onEarth;
      if (!placed) throw bad('place', id);
      cells.measures.forEach(({ column, cell }, m) => {
        const own = values[m];
        if (!own) return;
        const text = record[cell] ?? '';
        const value = number(record, cell, grammars[3 + m]);
        if (value >= 0) own[row] = value;
        else if (!isMissing(text)) throw bad('measure', text, column);
        else {
          log.warn('measure-blank', { column });
          own[row] = 0;
        }
      });
    },
    columns: { lat, lon, xKm: plane ? xKm : null, yKm: plane ? yKm : null, areaKm2, values },
  };
}
