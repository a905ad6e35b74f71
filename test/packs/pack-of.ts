import type { Plan } from '../../core/model/plan.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { type PackKind, packFiles } from '../../data/crm-packs/pack-files.ts';
import { beforeOf } from '../../data/dossier/dossier-context.ts';
import { csvLines } from '../../data/export/csv-text.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { FIELD_SALES, WORKING } from '../support/plan-builder.ts';
import type { PackFiles } from './faults.ts';

const DAY = new Date('2027-01-01T12:00:00');

/** The files of a plan for one CRM, as an export writes them. */
export function packOf(plan: Plan, of: PackKind): PackFiles {
  const view = scenarioView(plan, WORKING, FIELD_SALES);
  const files = packFiles(view, beforeOf(view), { routing: { unitAt: () => -1 }, day: DAY }, createI18n('en'));
  return new Map(
    files
      .filter(({ kind }) => kind === of)
      .map(({ file, rows, pieces }) => {
        if (rows) return [file, [...csvLines(rows(), 'crm')].join('')];
        const [first] = [...(pieces?.() ?? [])];
        return [file, first ?? ''];
      }),
  );
}
