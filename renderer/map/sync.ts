import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { Locale } from '../../core/text/locale.ts';
import { namedAreas } from './area-names.ts';
import { type AreaShapes, territoryBorders, territoryOutline, unitAreas } from './area-shapes.ts';
import type { Ground } from './ground.ts';
import { allLayers } from './layers/all-layers.ts';
import { linkLines } from './links.ts';
import { mapLook, type Theme } from './map-colours.ts';
import { Memory } from './memory.ts';
import { repaintOf, unitColours } from './paint.ts';
import type { DotsPainter } from './paint-dots.ts';
import { repHomes } from './rep-homes.ts';
import { SOURCES } from './sources.ts';
import { territoryLabels } from './territory-labels.ts';
import { usLines, usShapes } from './us-shapes.ts';

/** What is to be on the map. */
export interface MapScene {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly selectedUnits: Int32Array;
  readonly hoveredTerritory: TerritoryKey | null;
  readonly theme: Theme;
  readonly locale: Locale;
}

/** What the synchronisation does to a map; tests give one that writes down the calls. */
export type PaintedMap = Pick<
  MapLibre,
  'setFeatureState' | 'removeFeatureState' | 'setPaintProperty' | 'getSource' | 'triggerRepaint'
>;

/** The shapes of a plan's own areas, for unit sets that do not come with the product; null where it has none. */
export type OwnShapes = (plan: Plan) => Promise<AreaShapes | null>;

export type TotalsOf = (plan: Plan, scenario: ScenarioKey, role: RoleKey) => TerritoryTotals;

/** Edits that follow each other faster than this get new border lines once, after the last, ms. */
const BORDER_PAUSE_MS = 60;

/**
 * Brings the map from one scene to the next; the only file that changes what is drawn. Geometry is set once per unit
 * set; after that a change of assignment is a feature state per touched unit, new border lines and new dot colours.
 * Each thing remembers what it was made from, so a scene that the next one overtakes leaves no gap.
 */
export class MapSync {
  /** Feature states of colour set so far: what tests and measurements count. */
  painted = 0;
  readonly dots: DotsPainter;
  readonly #map: PaintedMap;
  readonly #ground: Ground;
  readonly #totals: TotalsOf;
  readonly #memory = new Memory();
  readonly #ownShapes: OwnShapes;
  readonly #rowOf = new Map<string, number>();
  #shapes: AreaShapes | null = null;
  #colours: Int32Array | null = null;
  #selected: Int32Array = new Int32Array(0);
  #hovered = -1;
  #turn = 0;

  constructor(map: PaintedMap, dots: DotsPainter, ground: Ground, totals: TotalsOf, ownShapes: OwnShapes) {
    this.#map = map;
    this.dots = dots;
    this.#ground = ground;
    this.#totals = totals;
    this.#ownShapes = ownShapes;
  }

  /** Resolves when all of the scene is handed to the map; false where a newer scene has overtaken it. */
  async show(scene: MapScene): Promise<boolean> {
    const turn = ++this.#turn;
    const { plan, scenario, role, locale, theme } = scene;
    const { units } = plan;
    const memory = this.#memory;
    const shapes = await this.#shapesOf(plan);
    if (turn !== this.#turn) return false;
    const assigned = [units.codes, plan.unitSet?.kind, plan.assignments, scenario, role];
    if (memory.isNew('ground', [])) this.#set(SOURCES.usLines, usLines(this.#ground.atlas));
    if (memory.isNew('area names', [locale])) this.#set(SOURCES.areaNames, namedAreas(this.#ground.areaNames, locale));
    if (memory.isNew('areas', [units.codes, plan.unitSet?.kind])) this.#setAreas(plan, shapes);
    if (memory.isNew('theme', [theme])) this.#wear(theme);
    if (memory.isNew('colours', [...assigned, plan.territories])) this.#paint(scene);
    this.dots.show(scene, this.#shapes !== null);
    this.#select(scene.selectedUnits);
    const homes = [plan.reps, plan.territories, plan.scenarioTerritories, scenario, role];
    if (memory.isNew('homes', homes)) this.#set(SOURCES.homes, repHomes(plan, scenario, role));
    const linked = [units.codes, plan.neighbours, plan.links];
    if (memory.isNew('links', linked)) this.#set(SOURCES.links, linkLines(plan));
    this.#map.triggerRepaint();

    const named = [...assigned, units, plan.accounts, plan.measures, plan.namedAccounts, plan.territories];
    const first = !memory.has('names');
    if (!first && memory.differs('names', named)) await pause(BORDER_PAUSE_MS);
    if (turn !== this.#turn) return false;
    const assignment = assignmentOf(plan, scenario, role);
    if (memory.isNew('borders', assigned)) this.#setLines(SOURCES.borders, assignment, null);
    if (memory.isNew('highlight', [...assigned, scene.hoveredTerritory])) {
      this.#setLines(SOURCES.highlight, assignment, scene.hoveredTerritory ?? 0);
    }
    if (memory.isNew('names', named)) {
      this.#set(SOURCES.names, territoryLabels(plan, scenario, role, this.#totals(plan, scenario, role)));
    }
    return true;
  }

  /** Outlines the area under the pointer and rings the dot; -1 for none. */
  hover(unit: number, dot: number): void {
    this.dots.hover(dot);
    this.#map.triggerRepaint();
    if (unit === this.#hovered || !this.#shapes) return;
    if (this.#hovered >= 0) this.#forget(this.#hovered, 'hover');
    if (unit >= 0) this.#setState(unit, { hover: true });
    this.#hovered = unit;
  }

  async #shapesOf(plan: Plan): Promise<AreaShapes | null> {
    return usShapes(this.#ground.atlas, plan.unitSet?.kind) ?? (await this.#ownShapes(plan));
  }

  /** The areas of another unit set. States that no area uses any more would slow down every zoom: all are cleared. */
  #setAreas({ units }: Plan, shapes: AreaShapes | null): void {
    this.#map.removeFeatureState({ source: SOURCES.units });
    this.#colours = null;
    this.#selected = new Int32Array(0);
    this.#hovered = -1;
    this.#rowOf.clear();
    this.#shapes = shapes;
    if (!shapes) {
      this.#set(SOURCES.units, NOTHING);
      return;
    }
    for (let row = 0; row < units.count; row++) this.#rowOf.set(textAt(units.codes, row), row);
    this.#set(
      SOURCES.units,
      unitAreas(shapes, (code) => this.#rowOf.get(code) ?? -1),
    );
  }

  #paint({ plan, scenario, role }: MapScene): void {
    const colourOf = new Map(plan.territories.map(({ key, colour }) => [key as number, colour]));
    const colours = unitColours(assignmentOf(plan, scenario, role), colourOf);
    const repaint = repaintOf(this.#colours, colours);
    this.#colours = colours;
    if (!this.#shapes) return;
    repaint.rows.forEach((row, i) => {
      this.#setState(row, { colour: repaint.colours[i] });
    });
    this.painted += repaint.rows.length;
  }

  /** The borders between all territories, or round one of them (0: round none). */
  #setLines(source: string, assignment: Int32Array, territory: number | null): void {
    if (!this.#shapes || territory === 0) {
      this.#set(source, NOTHING);
      return;
    }
    const territoryOf = (code: string) => assignment[this.#rowOf.get(code) ?? -1] ?? 0;
    const geometry =
      territory === null
        ? territoryBorders(this.#shapes, territoryOf)
        : territoryOutline(this.#shapes, territoryOf, territory);
    this.#set(source, asFeature(geometry));
  }

  #select(after: Int32Array): void {
    const before = this.#selected;
    if (before === after) return;
    this.#selected = after;
    if (!this.#shapes) return;
    const had = new Set(before);
    const has = new Set(after);
    for (const row of before) if (!has.has(row)) this.#forget(row, 'selected');
    for (const row of after) if (!had.has(row)) this.#setState(row, { selected: true });
  }

  /** Only paint differs between the themes: geometry and feature states stay where they are. */
  #wear(theme: Theme): void {
    for (const { id, paint } of allLayers(mapLook(theme))) {
      for (const [name, value] of Object.entries(paint ?? {})) {
        this.#map.setPaintProperty(id, name as never, value as never);
      }
    }
  }

  #setState(row: number, state: object): void {
    this.#map.setFeatureState({ source: SOURCES.units, id: row }, state);
  }

  #forget(row: number, state: string): void {
    this.#map.removeFeatureState({ source: SOURCES.units, id: row }, state);
  }

  #set(source: string, data: Feature | FeatureCollection): void {
    this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

function asFeature(geometry: Geometry): Feature {
  return { type: 'Feature', properties: {}, geometry };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
