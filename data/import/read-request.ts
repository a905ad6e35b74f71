import type { AccountField } from '../../core/model/account-fields.ts';
import type { ImportFinding, ImportFix } from '../../core/model/import-finding.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { PlaceLevel } from '../../core/model/place-quality.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import type { RowRefusalCode, RowValues } from '../../core/text/refusal-text.ts';
import type { RowWarningCode } from '../../core/text/warning-text.ts';
import type { PostalPacks } from '../places/packs/open-packs.ts';
import type { FileRefusal } from './file-refused.ts';
import type { ImportAreas } from './import-areas.ts';
import type { VerdictSink } from './row-verdict.ts';
import type { UnitList } from './unit-list.ts';

/** A measure to read. */
export interface AskedMeasureColumn {
  readonly name: string;
  /** Header of the column; `#` counts accounts. */
  readonly column: string;
  readonly tolerance: number;
}

/** What to read from an account list. */
export interface ReadRequest {
  /** Field -> header; fields left out are found by name. */
  readonly columns: { readonly [F in AccountField]?: string | undefined };
  readonly measures: readonly AskedMeasureColumn[];
  readonly unitSet:
    | 'points'
    | 'us-states'
    | 'us-counties'
    | { readonly units: UnitList }
    | { readonly areas: ImportAreas }
    /** Hexagons of this width under the accounts. */
    | { readonly hexagonKm: number };
  readonly ownerColumn?: string;
  /** Rows with 1, yes, true or x in it stay where they are. */
  readonly lockColumn?: string;
  /** Whether a row without a place is refused (`run`) or imported without one (the app). */
  readonly requirePlace: boolean;
  /** Postal codes beyond those that come with the product. */
  readonly packs?: PostalPacks;
  /** How the file is written, where the planner says it. */
  readonly form?: TableForm;
  /** What of the findings is to be put right. */
  readonly fixes?: readonly ImportFix[];
  /** Hears what is said of each row. */
  readonly verdicts?: VerdictSink;
  /** The list is only judged, so that one of which no row can be imported is no refusal, but has its verdicts. */
  readonly judgeOnly?: boolean;
  /** Its rows meet accounts that have their places: it need not say where they lie, and what it does not say stays. */
  readonly updates?: boolean;
}

/** How the reader is stopped and heard of. */
export interface ReadControl {
  isCancelled(): boolean;
  /** `total` is in the unit of `done`: bytes while reading, rows while placing. `rows`: how many were gone through. */
  progress(phase: 'reading' | 'placing', done: number, total: number, rows: number): void;
}

/** A row that was not imported, as it stood in the file. */
export interface RefusedRow {
  /** Name of the list the row is of, where several are read as one; else the empty text. */
  readonly list: string;
  /** Line of the user's file, counted from 1, on which the row begins. */
  readonly line: number;
  readonly code: RowRefusalCode;
  readonly values: RowValues;
  /** The user's cells in the order of the header. */
  readonly cells: readonly string[];
}

/** Something odd about a row that was imported. */
export interface RowWarning {
  readonly list: string;
  readonly line: number;
  readonly code: RowWarningCode;
  readonly values: RowValues;
}

/** An account list that was read. */
export interface ReadAccounts {
  readonly ok: true;
  readonly rows: ImportedRows;
  readonly refused: readonly RefusedRow[];
  /** In the order of the file; at most 200 of each code are kept, all are counted. */
  readonly warnings: readonly RowWarning[];
  readonly warningCounts: Readonly<Partial<Record<RowWarningCode, number>>>;
  readonly refusalCounts: Readonly<Partial<Record<RowRefusalCode, number>>>;
  /** Imported rows with at least one warning. */
  readonly warnedRows: number;
  /** What is odd of many rows alike. */
  readonly findings: readonly ImportFinding[];
  /** How many rows were placed how exactly. */
  readonly placedBy: Readonly<Record<PlaceLevel, number>>;
  /** The columns of the file by the names they are addressed by. */
  readonly columns: readonly string[];
  /** The columns of the file as they are written in it, for refused.csv. */
  readonly header: readonly string[];
  /** Rows below the header, blank ones left out: imported plus refused. */
  readonly rowsRead: number;
}

export type ReadResult = ReadAccounts | FileRefusal;
