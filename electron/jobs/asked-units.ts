import { allTexts } from '../../core/model/text-column.ts';
import { postalAreas } from '../../data/boundaries/approximate/postal-areas.ts';
import { usZips } from '../../data/boundaries/approximate/us-zips.ts';
import { type AreaUnits, areaUnits } from '../../data/boundaries/area-units.ts';
import type { AreaWatch } from '../../data/boundaries/area-watch.ts';
import { type AreaFaults, areaFaults } from '../../data/boundaries/faults/area-faults.ts';
import type { AreaSet } from '../../data/boundaries/files/area-set.ts';
import { readAreas } from '../../data/boundaries/files/read-areas.ts';
import { normalHeader } from '../../data/import/account-fields.ts';
import { refusalOf } from '../../data/import/file-refused.ts';
import { fileAreas, type ImportAreas, planAreas, postalCodeAreas, usAreas } from '../../data/import/import-areas.ts';
import { unitsAlone } from '../../data/import/imported-units.ts';
import { columnIndex } from '../../data/import/map-columns.ts';
import type { AskedMeasureColumn, ReadRequest } from '../../data/import/read-request.ts';
import type { UnitsAlone } from '../../data/import/rows-of-units.ts';
import { openTable } from '../../data/import/table.ts';
import { readUnitList, type UnitList } from '../../data/import/unit-list.ts';
import { readUnitMeasures } from '../../data/import/unit-measures.ts';
import { openPacks } from '../../data/places/packs/open-packs.ts';
import { Refused } from '../refused.ts';
import type { PlanUnits } from './plan-units.ts';
import { answerOf } from './reader-answer.ts';

/** Which units accounts are read for. */
export type AskedUnits =
  | { readonly kind: 'points' | 'us-states' | 'us-counties' | 'us-zips' }
  /** As wide as this, km. */
  | { readonly kind: 'hexagons'; readonly km: number }
  /** A boundary file; key and name are columns of it, null where they are to be found, the empty text for none. */
  | {
      readonly kind: 'areas';
      readonly file: string;
      readonly layer: string | null;
      readonly key: string | null;
      readonly name: string | null;
    }
  /** Around the codes of a postal pack that was added. */
  | { readonly kind: 'postal-areas'; readonly country: string }
  | { readonly kind: 'list'; readonly file: string }
  | { readonly kind: 'plan'; readonly list: PlanUnits };

/** What else the files of units are read with. */
export interface UnitsContext {
  readonly measures: readonly AskedMeasureColumn[];
  readonly neighbours: string | null;
  readonly unitId: string | null;
  /** Folder of the postal packs. */
  readonly packs: string | null;
  /** A list of measures by the units' codes, such as the population of postcodes; null where there is none. */
  readonly unitMeasures: string | null;
  readonly watch: AreaWatch;
}

/** What a boundary file brought besides its units. */
export interface AreasFound {
  readonly areas: AreaSet;
  readonly units: AreaUnits;
  readonly faults: AreaFaults;
}

/** The units that were asked for, as the reader of accounts takes them. */
export interface UnitsFound {
  readonly unitSet: ReadRequest['unitSet'];
  /** Where units that carry measures can be a plan's without any account. */
  readonly alone: UnitsAlone | null;
  readonly boundaries: AreasFound | null;
  readonly warningCounts: Readonly<Record<string, number>>;
}

/** Reads or makes the units that were asked for. Throws what a file of them is refused with. */
export function unitsFound(asked: AskedUnits, context: UnitsContext): UnitsFound {
  switch (asked.kind) {
    case 'points':
      return { ...NOTHING_MORE, unitSet: asked.kind };
    case 'hexagons':
      return { ...NOTHING_MORE, unitSet: { hexagonKm: asked.km } };
    case 'us-states':
    case 'us-counties':
      return areasFound(usAreas(asked.kind), context, null);
    case 'us-zips':
      return areasFound(postalCodeAreas(usZips(), 'US'), context, null);
    case 'postal-areas': {
      const table = context.packs === null ? null : openPacks(context.packs).table(asked.country);
      if (!table) throw new Refused('no-pack', { country: asked.country });
      return areasFound(postalCodeAreas(postalAreas(table), asked.country), context, null);
    }
    case 'areas': {
      const boundaries = boundariesOf(asked, context.watch);
      const key = keyOf(boundaries.areas, asked.key);
      const header = key === null ? null : normalHeader(boundaries.areas.columns[key]?.name ?? '');
      return areasFound(fileAreas(boundaries.units, header), context, boundaries);
    }
    case 'list': {
      const { file } = asked;
      const { neighbours, measures, unitId } = context;
      return listFound(answerOf(readUnitList(file, neighbours, measures, ...(unitId === null ? [] : [unitId]))));
    }
    case 'plan': {
      const { shapes, ...kept } = asked.list;
      if (shapes) return { ...NOTHING_MORE, unitSet: { areas: planAreas({ ...kept, shapes }) } };
      return listFound(planUnitList(asked.list));
    }
  }
}

const NOTHING_MORE = { alone: null, boundaries: null, warningCounts: {} };

function listFound(list: UnitList): UnitsFound {
  const { units, neighbours, source, warningCounts } = list;
  const alone = { unitSet: { kind: 'list' as const, source }, units, neighbours, shapes: null };
  return { unitSet: { units: list }, alone, boundaries: null, warningCounts: { ...warningCounts } };
}

function areasFound(areas: ImportAreas, context: UnitsContext, boundaries: AreasFound | null): UnitsFound {
  const { unitMeasures } = context;
  if (unitMeasures === null) return { ...NOTHING_MORE, unitSet: { areas }, boundaries };
  const { values, warningCounts } = measuresOfUnits(areas, unitMeasures, context);
  const measured = { ...areas, units: { ...areas.units, values } };
  return { unitSet: { areas: measured }, alone: unitsAlone(measured), boundaries, warningCounts };
}

/** Values per measure asked for: those of the list, null for a measure that it has no column for. */
function measuresOfUnits(areas: ImportAreas, file: string, { measures, unitId }: UnitsContext) {
  const { names } = answerOf(refusalOf(file, () => ({ ok: true as const, names: openTable(file).header.names })));
  const columns = measures.map(({ column }) => column).filter((column) => columnIndex(names, column) >= 0);
  const rowOf = (code: string) => areas.byCode(code, '')?.unit ?? -1;
  const control = { isCancelled: () => false, progress: () => {} };
  // The column of codes may be called otherwise than in the boundary file.
  const named = unitId !== null && columnIndex(names, unitId) >= 0 ? unitId : undefined;
  const read = answerOf(readUnitMeasures(file, columns, areas.units.count, rowOf, named, control));
  const values = measures.map(({ column }) => read.values[columns.indexOf(column)] ?? null);
  const warningCounts: Record<string, number> = {};
  for (const { code } of [...read.warnings, ...read.refused]) {
    warningCounts[`unit-${code}`] = (warningCounts[`unit-${code}`] ?? 0) + 1;
  }
  return { values, warningCounts };
}

function boundariesOf(asked: Extract<AskedUnits, { kind: 'areas' }>, watch: AreaWatch): AreasFound {
  const { areas } = answerOf(readAreas(asked.file, asked.layer === null ? {} : { layer: asked.layer }, watch));
  const name = asked.name === null ? areas.nameColumn : columnNamed(areas, asked.name);
  const units = areaUnits(areas, keyOf(areas, asked.key), name, watch);
  return { areas, units, faults: areaFaults(units.shapes, watch) };
}

function keyOf(areas: AreaSet, asked: string | null): number | null {
  return asked === null ? areas.keyColumn : columnNamed(areas, asked);
}

function columnNamed({ columns, file }: AreaSet, asked: string): number | null {
  if (asked === '') return null;
  const found = columns.findIndex(({ name }) => name === asked);
  const alike = found >= 0 ? found : columns.findIndex(({ name }) => normalHeader(name) === normalHeader(asked));
  if (alike >= 0) return alike;
  const names = columns.map(({ name }) => name).join(', ');
  throw new Refused('column-missing', { file, column: asked, columns: names });
}

/** The units of the plan as if they had been read from a list; their neighbours stay in the plan. */
function planUnitList({ source, units }: PlanUnits): UnitList {
  const rowOf = new Map(allTexts(units.codes).map((code, row) => [code, row]));
  const rowOfId = (id: string) => rowOf.get(id) ?? -1;
  return { ok: true, units, neighbours: null, source, rowOfId, warnings: [], warningCounts: {} };
}
