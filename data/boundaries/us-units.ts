import { textColumn } from '../../core/model/text-column.ts';
import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';
import { stateWithFips } from '../places/states.ts';
import { linkedNeighbours } from './linked-neighbours.ts';
import { middlesOf } from './middles.ts';
import { sharedBorders } from './shared-borders.ts';
import type { UnitLink } from './unit-links.ts';
import { type AreaShape, shapeOf, US_ATLAS, type UsArea, type UsUnitSet, usAreas, usTopology } from './us-atlas.ts';

/** A set of US units ready to import, without values. */
export interface UsUnits {
  readonly kind: UsUnitSet;
  readonly source: string;
  /** In the order of their FIPS codes. */
  readonly units: Omit<UnitTable, 'keys'>;
  readonly neighbours: NeighbourTable;
  /** The links among the neighbours. */
  readonly links: readonly UnitLink[];
  readonly shapes: readonly AreaShape[];
}

const known = new Map<UsUnitSet, UsUnits>();

/**
 * The US states (56) or counties (3,231) as units: FIPS code, name (`Cook, IL`), middle, area, neighbours with the
 * length of their border. Counties without a neighbour, and the larger parts that the sea or another country separates
 * (Alaska, the islands of Hawaii, Puerto Rico), are joined by links (see unitLinks), so that the whole is one graph.
 */
export function usUnits(kind: UsUnitSet): UsUnits {
  const before = known.get(kind);
  if (before) return before;
  const areas = usAreas(kind);
  const shapes = areas.map(shapeOf);
  const { lat, lon, areaKm2 } = middlesOf(shapes);
  const borders = sharedBorders(usTopology(), areas);
  const { neighbours, links } = linkedNeighbours(lat, lon, borders);
  const units = {
    count: areas.length,
    codes: textColumn(areas.map(({ id }) => id)),
    names: textColumn(
      kind === 'us-states' ? areas.map(({ properties }) => properties?.name ?? '') : countyNames(areas),
    ),
    lat,
    lon,
    xKm: null,
    yKm: null,
    areaKm2,
    values: [],
  };
  const made = { kind, source: US_ATLAS, units, neighbours, links, shapes };
  known.set(kind, made);
  return made;
}

/** `Cook, IL`; where a county and a city that is no part of it have one name, `Baltimore city, MD`. */
function countyNames(areas: readonly UsArea[]): string[] {
  const plain = areas.map(({ id, properties }) => {
    const fips = String(id);
    return `${properties?.name ?? fips}, ${stateWithFips(fips.slice(0, 2))?.code ?? fips.slice(0, 2)}`;
  });
  const times = new Map<string, number>();
  for (const name of plain) times.set(name, (times.get(name) ?? 0) + 1);
  // Independent cities have county codes from 510 on.
  return plain.map((name, row) => {
    const city = (times.get(name) ?? 0) > 1 && Number(String(areas[row]?.id).slice(2)) >= 510;
    return city ? name.replace(/, ([A-Z]{2})$/, ' city, $1') : name;
  });
}
