import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import { saveFile } from '../../data/export/save-file.ts';
import type { DossierChoice, ExportJob } from '../api/export-jobs.ts';
import type { FileToken } from '../api/file-token.ts';
import type { Backend, PrintPdf } from '../backend.ts';
import { fileNameOf } from '../files/plan-names.ts';
import { stageFolder } from '../files/staged-folder.ts';
import { zipFolder } from '../files/zip-folder.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { Exported, ExportWork } from './export-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** Who prints documents as PDF, and on which paper. */
interface Printing {
  readonly print: PrintPdf;
  readonly paper: NonNullable<DossierChoice['paper']>;
}

/** What an export has besides what the work writes. */
interface ExportExtras {
  readonly printing?: Printing | null;
  /** The map as it is on the screen, a PNG. */
  readonly picture?: Uint8Array | null;
}

/** Writes the files of a scenario of the open plan into a folder, all of them or none. */
export async function exportTo(
  store: Store,
  params: Omit<ExportWork, 'plan' | 'shapes' | 'folder'>,
  folder: string,
  control: JobControl,
  { printing = null, picture = null }: ExportExtras = {},
): Promise<Exported & { readonly planName: string }> {
  const staged = await stageFolder(folder);
  try {
    const { plan } = await store.call('read', {});
    const { shapes } = plan.unitSet ? await store.call('shapes', { batch: plan.unitSet.batch }) : { shapes: null };
    const { leads } = plan.leads && params.kinds.includes('routing') ? await store.call('leads', {}) : { leads: null };
    const work: ExportWork = { ...params, plan, shapes, leads, folder: staged.path };
    const { files, ...told } = await control.run<Exported>('export', work, [...buffersOf(plan)]);
    if (picture) saveFile(join(staged.path, MAP_PICTURE), [picture]);
    const printed = printing ? await printAll(files, staged.path, printing, control) : [];
    control.check();
    await staged.commit();
    const all = [...files, ...(picture ? [MAP_PICTURE] : []), ...printed];
    return { ...told, files: all, planName: plan.settings.name };
  } catch (thrown) {
    await staged.discard();
    throw thrown;
  }
}

const MAP_PICTURE = 'map.png';

/** Prints the documents among the files beside them; answers the names of what it made. */
async function printAll(
  files: readonly string[],
  folder: string,
  { print, paper }: Printing,
  control: JobControl,
): Promise<string[]> {
  const documents = files.filter(isDocument);
  const printed: string[] = [];
  for (const name of documents) {
    control.check();
    control.report({ phase: 'exporting', done: printed.length, total: documents.length, best: null });
    const pdf = `${name.slice(0, -extname(name).length)}.pdf`;
    await print({ page: join(folder, name), pdf: join(folder, pdf), paper });
    printed.push(pdf);
  }
  return printed;
}

/** Whether a file is one of the documents that are made for paper. */
function isDocument(name: string): boolean {
  return /^(dossier|handouts?)\b.*\.html$/.test(name);
}

/** What each format that can be asked for writes; files for a CRM come with a report of what a spreadsheet would run. */
export const EXPORT_FORMATS: Readonly<
  Record<Exclude<ExportJob['format'], 'dossier'>, Pick<ExportWork, 'kinds' | 'target'>>
> = {
  csv: { kinds: ['csv', 'formulas'], target: 'crm' },
  'csv-spreadsheet': { kinds: ['csv'], target: 'spreadsheet' },
  'csv-spreadsheet-comma': { kinds: ['csv'], target: 'spreadsheet-comma' },
  report: { kinds: ['report'], target: 'crm' },
  xlsx: { kinds: ['workbook'], target: 'crm' },
  geojson: { kinds: ['geojson'], target: 'crm' },
  kml: { kinds: ['kml'], target: 'crm' },
  shp: { kinds: ['shp'], target: 'crm' },
  changes: { kinds: ['changes'], target: 'spreadsheet' },
  map: { kinds: ['map'], target: 'crm' },
  salesforce: { kinds: ['salesforce', 'formulas'], target: 'crm' },
  hubspot: { kinds: ['hubspot', 'formulas'], target: 'crm' },
  dynamics: { kinds: ['dynamics', 'formulas'], target: 'crm' },
  routing: { kinds: ['routing', 'formulas'], target: 'crm' },
};

/** What a dossier writes: itself with the lists it is counted from and fairness.json, handouts and a workbook if asked for. */
export function dossierKinds({
  handouts,
  workbook,
}: Pick<DossierChoice, 'handouts' | 'workbook'>): ExportWork['kinds'] {
  return [
    'csv',
    'recount',
    'moves',
    'report',
    'dossier',
    ...(workbook ? (['workbook'] as const) : []),
    ...(handouts === 'one' ? (['handouts'] as const) : []),
    ...(handouts === 'each' ? (['handout-files'] as const) : []),
  ];
}

const DOSSIER_ALONE: DossierChoice = { handouts: 'none', workbook: false, withoutNames: false, paper: null };

/** The export a page asks for: into a folder that was chosen, else into a zip to download. */
export function exportJob(backend: Backend, request: ExportJob): Job {
  const chosen = request.folder === null ? null : backend.tokens.get(request.folder);
  if (chosen && chosen.kind !== 'folder') throw new Refused('folder-unwritable', { folder: chosen.name });
  const { format, dossier = DOSSIER_ALONE, picture = null, columns = {} } = request;
  const params = {
    scenario: request.scenario as ScenarioKey,
    role: request.role as RoleKey,
    facts: { version: backend.version, balance: null, rows: null, seconds: {} },
    ...(format === 'dossier'
      ? { kinds: dossierKinds(dossier), target: 'crm' as const, withoutNames: dossier.withoutNames }
      : EXPORT_FORMATS[format]),
    columns,
    packs: backend.data.packs,
    locale: backend.preferences.read().locale ?? ('en' as const),
  };
  const { print } = backend;
  const printing = print && format === 'dossier' && dossier.paper ? { print, paper: dossier.paper } : null;
  return async (control) => {
    const folder = chosen?.path ?? (await mkdtemp(join(backend.data.downloads, 'export-')));
    try {
      const { planName, ...done } = await exportTo(backend.store, params, folder, control, { printing, picture });
      const exported = {
        kind: 'export' as const,
        files: [...done.files],
        uncut: done.uncut,
        ...(done.notes.length > 0 && { notes: [...done.notes] }),
      };
      if (chosen) return { ...exported, download: null, pages: [] };
      const pages = format === 'dossier' ? await shownPages(backend, folder, done.files) : [];
      return { ...exported, download: await zipped(backend, folder, planName), pages };
    } finally {
      if (!chosen) await rm(folder, { recursive: true, force: true });
    }
  };
}

/** Copies of the documents for a browser to show; a file for each rep is too many to be opened one by one. */
async function shownPages(backend: Backend, folder: string, files: readonly string[]) {
  const names = files.filter((name) => name === 'dossier.html' || name === 'handouts.html');
  return Promise.all(
    names.map(async (name) => {
      const path = `${folder}-${name}`;
      await copyFile(join(folder, name), path);
      return { name, file: backend.tokens.add({ path, name, kind: 'page' }) };
    }),
  );
}

async function zipped(backend: Backend, folder: string, planName: string): Promise<FileToken> {
  const path = `${folder}.zip`;
  await zipFolder(folder, path, new Date());
  return backend.tokens.add({ path, name: `${fileNameOf(planName)}.zip`, kind: 'download' });
}
