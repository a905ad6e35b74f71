import * as v from 'valibot';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import type { MeasureKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Reach } from '../../core/redraw/reach.ts';
import { keyOf } from './key-schemas.ts';

/** Schemas of commands about the shape of territories; part of the edit commands in plan-schemas.ts. */

const where = {
  scenario: keyOf<ScenarioKey>(),
  role: keyOf<RoleKey>(),
  families: v.exactOptional(v.boolean()),
};
const territory = keyOf<TerritoryKey>();
const MOST_TERRITORIES = 5_000;
const territories = v.pipe(v.array(territory), v.minLength(1), v.maxLength(MOST_TERRITORIES));

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const MOST_UNITS = 10_000_000;

const reach: v.GenericSchema<unknown, Reach> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('limit'),
    measure: keyOf<MeasureKey>(),
    side: v.picklist(['minimum', 'ideal', 'maximum']),
  }),
  v.strictObject({ kind: v.literal('total'), measure: keyOf<MeasureKey>(), total: amount }),
  v.strictObject({
    kind: v.literal('units'),
    units: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_UNITS)),
  }),
]);

/** A drawn line has corners that were clicked one by one. */
const MOST_CORNERS = 500;
const corner = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

export const redrawCommands = [
  v.strictObject({
    kind: v.literal('create-territory'),
    ...where,
    units: v.instance(Int32Array),
    name: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  }),
  v.strictObject({
    kind: v.literal('recolour-territory'),
    territory,
    colour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TERRITORY_PALETTE.length - 1)),
  }),
  v.strictObject({ kind: v.literal('merge-territories'), ...where, territories, into: territory }),
  v.strictObject({
    kind: v.literal('dissolve-territory'),
    ...where,
    territory,
    to: v.picklist(['unassigned', 'neighbours']),
  }),
  v.strictObject({ kind: v.literal('delete-territories'), ...where, territories }),
  v.strictObject({
    kind: v.literal('split-by-line'),
    ...where,
    territory,
    line: v.pipe(v.array(corner), v.minLength(2), v.maxLength(MOST_CORNERS)),
  }),
  v.strictObject({
    kind: v.literal('grow-territory'),
    ...where,
    territory,
    until: reach,
    fromNeighbours: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('trim-territory'), ...where, territory, until: reach }),
  v.strictObject({
    kind: v.literal('swap-border'),
    ...where,
    a: territory,
    b: territory,
    better: v.picklist(['balance', 'compactness']),
  }),
  v.strictObject({ kind: v.literal('fill-holes'), ...where, territory: v.nullable(territory) }),
  v.strictObject({ kind: v.literal('join-parts'), ...where, territory }),
  v.strictObject({ kind: v.literal('reassign-territory'), ...where, territory }),
] as const;
