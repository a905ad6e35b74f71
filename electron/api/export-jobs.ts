import * as v from 'valibot';
import { chosenColumns } from './column-schemas.ts';
import { fileToken } from './file-token.ts';

/** What a dossier is to consist of. */
const dossierChoice = v.strictObject({
  /** Handouts for the reps: all in one document, or a file for each. */
  handouts: v.picklist(['none', 'one', 'each']),
  workbook: v.boolean(),
  /** Nothing in any file names a person. */
  withoutNames: v.boolean(),
  /** In the window host every document is printed as PDF as well, on this paper; null for none. */
  paper: v.nullable(v.picklist(['A4', 'Letter'])),
});
export type DossierChoice = v.InferOutput<typeof dossierChoice>;

/** A map over several large screens. */
const MOST_PICTURE_BYTES = 64_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Writes files for a scenario. In the window host into a folder the user chose, else into one zip to download. */
export const exportJob = v.strictObject({
  kind: v.literal('export'),
  scenario: v.number(),
  role: v.number(),
  format: v.picklist([
    'csv',
    'csv-spreadsheet',
    'csv-spreadsheet-comma',
    'report',
    'xlsx',
    'geojson',
    'kml',
    'shp',
    'map',
    'salesforce',
    'hubspot',
    'dynamics',
    'routing',
    'changes',
    'dossier',
  ]),
  /** With the format `dossier`; left out, the dossier alone. */
  dossier: v.exactOptional(dossierChoice),
  /** With the format `map`: the map as the planner sees it, a PNG. */
  picture: v.exactOptional(
    v.pipe(
      v.instance(Uint8Array),
      v.check(({ length }) => length <= MOST_PICTURE_BYTES),
      v.check((bytes) => PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)),
    ),
  ),
  /** With lists and workbooks: what the planner chose; lists that are left out are as usual. */
  columns: v.exactOptional(chosenColumns),
  folder: v.nullable(fileToken),
});
export type ExportJob = v.InferOutput<typeof exportJob>;
