import type { CrmField } from '../../core/drift/crm-list.ts';
import type { AskedMeasure } from '../../core/edit/import-measures.ts';
import type { AccountField } from '../../core/model/account-fields.ts';
import type { ImportFix } from '../../core/model/import-finding.ts';
import type { BalanceWeights, Contiguity, HomePull } from '../../core/model/plan.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import type { MeasureRequest } from '../api/jobs.ts';
import type { PeopleKind } from '../api/people-schemas.ts';
import type { AskedUnits } from '../jobs/asked-units.ts';
import type { CountRange } from '../jobs/choose-count.ts';
import type { ImportHow } from '../jobs/held-imports.ts';
import type { ColumnsAsked } from './column-options.ts';
import type { FamiliesAsked } from './family-options.ts';
import type { RunLeads } from './lead-options.ts';
import type { QuotaAsked } from './quota-options.ts';

/** Where the units of a `run` come from. */
export type UnitsOption = Exclude<AskedUnits, { kind: 'plan' }>;

/** How a balance is to be made, of `run` and of `balance`; null where the plan's own choice goes on. */
export interface SearchOptions {
  readonly territories: number | CountRange | null;
  /** Null for a run: required for areas and neighbour lists, else off. */
  readonly contiguity: Contiguity | null;
  readonly homes: HomePull | null;
  readonly roadFactor: number | null;
  /** Those that were named. */
  readonly weights: Partial<BalanceWeights>;
  readonly maxMoved: { readonly share: number; readonly column: string | null } | null;
  readonly families: FamiliesAsked;
  readonly seed: number | null;
  readonly starts: number;
  readonly iterations: number | readonly number[] | null;
  readonly seconds: number | null;
  /** A start ends after so many iterations without a better plan; null for no such end. */
  readonly patience: number | null;
}

/** `run`: import, balance, quota, fairness and exports in one go. */
export interface RunCommand extends SearchOptions {
  readonly command: 'run';
  /** The account list; null where the units carry the measures themselves. */
  readonly accounts: string | null;
  readonly territories: number | CountRange;
  readonly out: string;
  readonly measures: readonly MeasureRequest[];
  readonly units: UnitsOption;
  readonly neighbours: string | null;
  /** A list of measures by the units' codes. */
  readonly unitMeasures: string | null;
  /** Files of postal packs. */
  readonly packs: readonly string[];
  readonly columns: Readonly<Partial<Record<AccountField, string>>>;
  readonly unitId: string | null;
  readonly reps: string | null;
  /** The lead list and what counts its leads. */
  readonly leads: RunLeads | null;
  readonly owner: string | null;
  readonly lock: string | null;
  /** How the account list is written. */
  readonly form: TableForm;
  /** What of the findings is put right. */
  readonly fixes: readonly ImportFix[];
  readonly quota: QuotaAsked | null;
  readonly currency: string;
  readonly seed: number;
  readonly plan: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** The commands that work on a plan file. */
export type PlanCommand =
  | {
      readonly command: 'new';
      readonly plan: string;
      readonly force: boolean;
      readonly json: boolean;
      readonly currency: string;
    }
  | {
      readonly command: 'import';
      readonly plan: string;
      readonly accounts: string;
      /** Empty: those of the plan. */
      readonly measures: readonly MeasureRequest[];
      /** Null: points, or with an update those of the plan. */
      readonly units: UnitsOption | null;
      readonly neighbours: string | null;
      /** A list of measures by the units' codes. */
      readonly unitMeasures: string | null;
      /** Files of postal packs. */
      readonly packs: readonly string[];
      readonly columns: Readonly<Partial<Record<AccountField, string>>>;
      readonly unitId: string | null;
      readonly owner: string | null;
      readonly lock: string | null;
      readonly form: TableForm;
      readonly fixes: readonly ImportFix[];
      /** Null: an update where the plan has accounts. */
      readonly mode: ImportHow['mode'] | null;
      /** Accounts that a newer list does not have stay in the plan. */
      readonly keepGone: boolean;
      /** Only tells what would change. */
      readonly list: boolean;
      /** Folder for refused.csv; null for beside the plan. */
      readonly out: string | null;
      readonly json: boolean;
    }
  | {
      /** `import --as reps` or `--as leads`. */
      readonly command: 'import-list';
      readonly as: PeopleKind;
      readonly plan: string;
      readonly file: string;
      /** Field of such a list -> column. */
      readonly columns: Readonly<Partial<Record<string, string>>>;
      readonly form: TableForm;
      readonly fixes: readonly ImportFix[];
      /** Files of postal packs. */
      readonly packs: readonly string[];
      /** Only tells what would change. */
      readonly list: boolean;
      /** Reps whom the list does not have leave the plan. */
      readonly dropGone: boolean;
      /** What counts leads; empty where it is not said. */
      readonly leadMeasures: readonly AskedMeasure[];
      /** Folder for the refused rows; null for beside the plan. */
      readonly out: string | null;
      readonly json: boolean;
    }
  | (SearchOptions & {
      readonly command: 'balance';
      readonly plan: string;
      /** Ids of the territories to balance among themselves; null for all. */
      readonly only: readonly string[] | null;
      /** The list of the units that alone may move; null for all. Not together with `only`. */
      readonly onlyUnits: string | null;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    })
  | {
      readonly command: 'frontier';
      readonly plan: string;
      readonly points: number;
      /** `accounts`, `months` or a measure, by its name or its column. */
      readonly budget: string;
      readonly out: string;
      /** Null: that of the plan's balance. */
      readonly seed: number | null;
      /** Of every plan; null for the default of the problem's size. */
      readonly iterations: number | null;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'quota';
      readonly plan: string;
      readonly quota: QuotaAsked;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'size';
      readonly plan: string;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'drift';
      readonly plan: string;
      /** The CRM's list of accounts. */
      readonly file: string;
      readonly columns: Readonly<Partial<Record<CrmField, string>>>;
      readonly form: TableForm;
      readonly fixes: readonly ImportFix[];
      /** Files of postal packs. */
      readonly packs: readonly string[];
      /** Folder for drift.csv and refused.csv; null for beside the plan. */
      readonly out: string | null;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'fill';
      readonly plan: string;
      /** A list of accounts as the CRM exported it. */
      readonly file: string;
      readonly columns: Readonly<Partial<Record<CrmField, string>>>;
      readonly form: TableForm;
      /** Folder for the filled list; null for beside the list. */
      readonly out: string | null;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'match';
      readonly plan: string;
      /** Seats the reps as they are matched; else the plan stays as it is. */
      readonly take: boolean;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'report';
      readonly plan: string;
      readonly out: string;
      /** The dossier with the lists it is counted from. */
      readonly dossier: boolean;
      readonly handouts: 'none' | 'one' | 'each';
      readonly workbook: boolean;
      readonly withoutNames: boolean;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'export';
      readonly plan: string;
      readonly out: string;
      readonly format: CsvFormat;
      /** Null: the usual columns. */
      readonly columns: ColumnsAsked | null;
      readonly scenario: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | {
      readonly command: 'review';
      readonly plan: string;
      readonly asked:
        | {
            readonly kind: 'send';
            readonly to: string;
            /** The file of the copy. */
            readonly out: string;
            readonly message: string;
            /** Ids of the territories that are asked about; null for all. */
            readonly only: readonly string[] | null;
            readonly scenario: string | null;
            /** Name of the role; null for the first. */
            readonly role: string | null;
            readonly force: boolean;
          }
        | { readonly kind: 'bring'; readonly file: string };
      readonly json: boolean;
    }
  | {
      readonly command: 'scenarios';
      readonly plan: string;
      /** Folder for scenarios.csv; null where it is not asked for. */
      readonly out: string | null;
      /** Name of the role; null for the first. */
      readonly role: string | null;
      readonly json: boolean;
    }
  | { readonly command: 'check'; readonly plan: string; readonly json: boolean }
  | { readonly command: 'open'; readonly plan: string };

/** What `export` writes; the last one with semicolons and decimal commas, as spreadsheets of many countries want it. */
export type CsvFormat = (typeof CSV_FORMATS)[number];
export const CSV_FORMATS = [
  'csv',
  'csv-spreadsheet',
  'csv-spreadsheet-comma',
  'xlsx',
  'geojson',
  'kml',
  'shp',
  'salesforce',
  'hubspot',
  'dynamics',
  'routing',
  'changes',
] as const;

export type CommandLine = RunCommand | PlanCommand | { readonly command: 'help' };

/** What the process ends with (design: done, our fault, unusable input, done with an unmet limit, cancelled). */
export const EXIT = { done: 0, fault: 1, unusable: 2, limitUnmet: 3, cancelled: 130 } as const;
