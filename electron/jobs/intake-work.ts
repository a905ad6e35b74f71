import { textAt } from '../../core/model/text-column.ts';
import { type AreaUnits, areaUnits } from '../../data/boundaries/area-units.ts';
import { type AreaFault, type AreaFaults, areaFaults } from '../../data/boundaries/faults/area-faults.ts';
import type { AreaSet } from '../../data/boundaries/files/area-set.ts';
import { looksLikeAreas } from '../../data/boundaries/files/looks-like-areas.ts';
import { readAreas } from '../../data/boundaries/files/read-areas.ts';
import { type InstalledPacks, installPack } from '../../data/places/packs/install-pack.ts';
import { isPostalPack } from '../../data/places/packs/is-postal-pack.ts';
import { openPacks } from '../../data/places/packs/open-packs.ts';
import { typedPlace } from '../../data/places/typed-place.ts';
import type { AreasFacts, FileKind, PlaceFound } from '../api/intake-schemas.ts';
import { Refused } from '../refused.ts';
import { faultSums, faultWords } from './areas-report.ts';
import { areaWatch } from './read-control.ts';
import { answerOf } from './reader-answer.ts';
import type { WorkControl } from './work-entry.ts';

/** A look at a file that nobody vouches for, a postal pack to be added, or a place to be found in the gazetteers. */
export type IntakeWork = RecogniseWork | AreasWork | PackWork | PlaceWork;

/** What kind of file it is. */
export interface RecogniseWork {
  readonly kind: 'recognise';
  readonly path: string;
}

/** What a boundary file brings; key and name as in electron/api/intake-schemas.ts. */
export interface AreasWork {
  readonly kind: 'areas';
  readonly path: string;
  readonly layer: string | null;
  readonly key: string | null;
  readonly name: string | null;
}

/** Adds the postal codes of a file to those in the folder. */
export interface PackWork {
  readonly kind: 'pack';
  readonly path: string;
  readonly folder: string;
}

/** Where a place lies that the planner typed; `folder` has the postal packs that were added. */
export interface PlaceWork {
  readonly kind: 'place';
  readonly text: string;
  readonly folder: string;
}

/** Entries of each list that are shown; areas.csv of the import has all. */
const MOST_SHOWN = 500;
/** Values of a column that are shown, and features in which they are looked for. */
const MOST_SAMPLES = 5;
const MOST_LOOKED = 1_000;

/** By what is in the file, whatever it is called; what is neither is looked at as a list and refused as one. */
export function recognise({ path }: RecogniseWork): FileKind {
  if (isPostalPack(path)) return 'postal-pack';
  return looksLikeAreas(path) ? 'areas' : 'list';
}

/** Throws what the file is refused with, and `column-missing`. */
export function lookAtAreas({ path, layer, key, name }: AreasWork, control: WorkControl): AreasFacts {
  const watch = areaWatch(control);
  const { areas } = answerOf(readAreas(path, layer === null ? {} : { layer }, watch));
  const keyColumn = chosen(areas, key, areas.keyColumn);
  const nameColumn = chosen(areas, name, areas.nameColumn);
  const units = areaUnits(areas, keyColumn, nameColumn, watch);
  const faults = areaFaults(units.shapes, watch);
  const { file, format, layers, repairs, refused } = areas;
  return {
    file,
    format,
    layers: [...layers],
    layer: areas.layer,
    columns: areas.columns.map(({ name: column, values }) => ({ name: column, values: samples(values) })),
    key: keyColumn === null ? null : (areas.columns[keyColumn]?.name ?? null),
    name: nameColumn === null ? null : (areas.columns[nameColumn]?.name ?? null),
    features: areas.numbers.length + refused.length,
    units: units.units.count,
    neighbours: units.neighbours.a.length,
    links: units.links.length,
    repaired: new Set(repairs.map(({ feature }) => feature)).size,
    refused: refused.length,
    leftOut: units.leftOut.length,
    repairs: repairs.slice(0, MOST_SHOWN).map((repair) => ({ ...repair, detail: { ...repair.detail } })),
    refusals: refusals(areas, units),
    merged: units.merged.slice(0, MOST_SHOWN).map(({ unit, features }) => ({
      unit: textAt(units.units.codes, unit),
      features: features.slice(0, MOST_SHOWN),
    })),
    ...faultSums(faults),
    faults: shownFaults(faults).map((fault) => ({ ...faultWords(units.units.codes, fault) })),
  };
}

/** The largest overlaps, and the largest gaps. */
function shownFaults({ faults }: AreaFaults): AreaFault[] {
  return (['overlap', 'gap'] as const).flatMap((kind) =>
    faults.filter((one) => one.kind === kind).slice(0, MOST_SHOWN),
  );
}

export function findTyped({ text, folder }: PlaceWork): PlaceFound | null {
  const found = typedPlace(text, openPacks(folder));
  return found && { lat: found.lat, lon: found.lon };
}

/** What an added file brought. */
export type PacksAdded = InstalledPacks;

export function addPack({ path, folder }: PackWork, control: WorkControl): PacksAdded {
  const progress = (phase: 'reading' | 'packing', done: number, total: number) =>
    control.report({ phase, done, total, best: null });
  return answerOf(installPack(path, folder, { isCancelled: control.cancelled, progress }));
}

function chosen({ columns, file }: AreaSet, asked: string | null, found: number | null): number | null {
  if (asked === null) return found;
  if (asked === '') return null;
  const column = columns.findIndex(({ name }) => name === asked);
  if (column >= 0) return column;
  throw new Refused('column-missing', { file, column: asked, columns: columns.map(({ name }) => name).join(', ') });
}

function samples(values: readonly string[]): string[] {
  const different = new Set<string>();
  for (const value of values.slice(0, MOST_LOOKED)) {
    if (value.trim() !== '') different.add(value.slice(0, 80));
    if (different.size === MOST_SAMPLES) break;
  }
  return [...different];
}

function refusals({ refused }: AreaSet, { leftOut }: AreaUnits): AreasFacts['refusals'] {
  const all = [
    ...refused.map(({ feature, code, values }) => ({ feature, code: code as string, values: { ...values } })),
    ...leftOut.map(({ feature, code }) => ({ feature, code: code as string, values: {} })),
  ];
  return all.sort((a, b) => a.feature - b.feature).slice(0, MOST_SHOWN);
}
