import type { ExportJob } from '../../../electron/api/export-jobs.ts';

/** What exports are for, and the forms of each; the first of them is proposed. */
export const GROUPS = [
  { id: 'crm', formats: ['csv', 'salesforce', 'hubspot', 'dynamics', 'routing', 'changes'] },
  { id: 'spreadsheet', formats: ['xlsx', 'csv-spreadsheet', 'csv-spreadsheet-comma'] },
  { id: 'reading', formats: ['dossier', 'report'] },
  { id: 'map', formats: ['map', 'geojson', 'kml', 'shp'] },
] as const satisfies readonly { readonly id: string; readonly formats: readonly ExportJob['format'][] }[];

export type GroupId = (typeof GROUPS)[number]['id'];

/** The purpose that a form belongs to. */
export function groupOf(format: ExportJob['format']): (typeof GROUPS)[number] {
  return GROUPS.find(({ formats }) => (formats as readonly string[]).includes(format)) ?? GROUPS[0];
}
