import type { ChosenColumns } from '../../core/listing/column-template.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import { type UncutReason, uncutQuotas } from '../../core/quota/quotas-by-period.ts';
import { finish } from '../../core/steps.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import type { CsvTarget } from '../../data/export/csv-text.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import { type ExportKind, writeExports } from '../../data/export/write-exports.ts';
import { NO_PACKS, openPacks } from '../../data/places/packs/open-packs.ts';
import { unitAt } from './unit-at.ts';
import type { WorkControl } from './work-entry.ts';

/** What to write, and where. */
export interface ExportWork {
  readonly plan: Plan;
  /** Of the plan's own areas; null where it has none. */
  readonly shapes: ShapeColumn | null;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly facts: RunFacts;
  readonly kinds: readonly ExportKind[];
  readonly target: CsvTarget;
  /** Nothing in any file names a person. */
  readonly withoutNames?: boolean;
  /** Columns that the planner chose; lists that are left out are as usual. */
  readonly columns?: ChosenColumns;
  /** Folder of the postal packs, for lead routing; left out or null where there is none. */
  readonly packs?: string | null;
  /** Last period's leads, for lead routing; left out or null where there are none. */
  readonly leads?: LeadTable | null;
  /** Language of the report; CSV and JSON are the same in every language. */
  readonly locale: Locale;
  readonly folder: string;
}

/** The names of files that were written. */
export interface Exported {
  readonly files: readonly string[];
  /** Why quotas are in them for the whole plan period alone; null where nothing was left out of them. */
  readonly uncut: UncutReason | null;
  /** What keeps a pack for a CRM from loading wholly at once, and what to do. */
  readonly notes: readonly string[];
}

/** Writes the files, and says which. */
export function exportPlan(work: ExportWork, control: WorkControl): Exported {
  const {
    plan,
    shapes,
    scenario,
    role,
    folder,
    kinds,
    target,
    locale,
    withoutNames = false,
    columns = {},
    packs = null,
    leads = null,
  } = work;
  const facts = { ...work.facts, date: localDay(new Date()) };
  const routing = kinds.some((kind) => kind === 'routing' || kind === 'salesforce')
    ? { packs: packs === null ? NO_PACKS : openPacks(packs), unitAt: finish(unitAt(plan, shapes)), leads }
    : null;
  const notes: string[] = [];
  const files = writeExports(
    { plan, shapes, scenario, role, facts, withoutNames, columns, ...(routing && { routing }) },
    folder,
    kinds,
    target,
    createI18n(locale),
    {
      check: control.check,
      progress: (done, total) => control.report({ phase: 'exporting', done, total, best: null }),
      note: (text) => notes.push(text),
    },
  );
  const hasPeriods = kinds.some((kind) => WITH_PERIODS.includes(kind));
  return { files, uncut: hasPeriods ? uncutQuotas(plan, scenario, role) : null, notes };
}

/** Files with quotas by quarters or months, where the quota plan has those. */
const WITH_PERIODS: readonly ExportKind[] = ['csv', 'workbook', 'salesforce', 'dynamics'];

/** The day on the planner's calendar as an ISO date. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
