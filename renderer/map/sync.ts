import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { type DotIndex, dotIndex } from './dot-index.ts';
import { type Dots, dotColours, plainColours, planDots } from './dots.ts';
import type { DotsLayer } from './dots-layer.ts';
import { mapColours, paletteOf, type Theme } from './map-colours.ts';
import { repaintOf, unitColours } from './paint.ts';
import { SOURCES } from './style.ts';
import { territoryLabels } from './territory-labels.ts';
import { loadUsAtlas, type ShapedKind, territoryBorders, unitAreas } from './us-shapes.ts';

/** What is to be on the map. */
export interface MapScene {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly selectedUnits: Int32Array;
  readonly theme: Theme;
}

/**
 * Brings the map from one scene to the next; the only file that changes what is drawn. Geometry is set once per unit
 * set; after that a change of assignment is a feature state per touched unit, new border lines and new dot colours.
 */
export class MapSync {
  /** Feature states set so far: what tests and measurements count. */
  painted = 0;
  index: DotIndex = dotIndex({ count: 0 } as Dots);
  dots: Dots | null = null;
  readonly #map: MapLibre;
  readonly #layer: DotsLayer;
  #scene: MapScene | null = null;
  #colours: Int32Array | null = null;
  #rowOf = new Map<string, number>();
  #hovered = -1;
  #turn = 0;

  constructor(map: MapLibre, layer: DotsLayer) {
    this.#map = map;
    this.#layer = layer;
  }

  /** Resolves when all of the scene is handed to the map. */
  async show(scene: MapScene): Promise<void> {
    const turn = ++this.#turn;
    const before = this.#scene;
    this.#scene = scene;
    if (before?.plan.units !== scene.plan.units) await this.#setUnits(scene.plan);
    if (turn !== this.#turn) return;
    const sameAccounts = before?.plan.accounts === scene.plan.accounts && before?.plan.units === scene.plan.units;
    if (!sameAccounts) this.#setDots(scene.plan);
    const colours = this.#unitColours(scene);
    const repaint = repaintOf(this.#colours, colours);
    if (shapedKind(scene.plan)) {
      repaint.rows.forEach((row, i) => {
        this.#setState(row, { colour: repaint.colours[i] });
      });
      this.painted += repaint.rows.length;
    }
    this.#colours = colours;
    const moved =
      repaint.rows.length > 0 ||
      before?.scenario !== scene.scenario ||
      before?.plan.territories !== scene.plan.territories;
    if (moved || !sameAccounts) await this.#setBordersAndLabels(scene);
    if (moved || !sameAccounts || before?.theme !== scene.theme) this.#paintDots(scene);
    this.#select(before?.selectedUnits ?? new Int32Array(0), scene.selectedUnits);
  }

  /** Outlines the unit under the pointer; -1 for none. */
  hover(unit: number): void {
    if (unit === this.#hovered) return;
    if (this.#hovered >= 0) this.#setState(this.#hovered, { hover: false });
    if (unit >= 0) this.#setState(unit, { hover: true });
    this.#hovered = unit;
  }

  async #setUnits(plan: Plan): Promise<void> {
    this.#map.removeFeatureState({ source: SOURCES.units });
    this.#colours = null;
    this.#hovered = -1;
    this.#rowOf = new Map();
    const kind = shapedKind(plan);
    if (!kind) return this.#source(SOURCES.units)?.setData(nothing()) as undefined;
    for (let row = 0; row < plan.units.count; row++) this.#rowOf.set(textAt(plan.units.codes, row), row);
    const atlas = await loadUsAtlas();
    this.#source(SOURCES.units)?.setData(unitAreas(atlas, kind, (code) => this.#rowOf.get(code) ?? -1));
  }

  #setDots(plan: Plan): void {
    this.dots = planDots(plan);
    this.index = dotIndex(this.dots);
    this.#layer.setDots(this.dots);
  }

  #unitColours({ plan, scenario, role }: MapScene): Int32Array {
    const colourOf = new Map(plan.territories.map(({ key, colour }) => [key as number, colour]));
    return unitColours(assignmentOf(plan, scenario, role), colourOf);
  }

  async #setBordersAndLabels(scene: MapScene): Promise<void> {
    const { plan, scenario, role } = scene;
    this.#source(SOURCES.labels)?.setData(territoryLabels(plan, scenario, role));
    const kind = shapedKind(plan);
    if (!kind) return this.#source(SOURCES.borders)?.setData(nothing()) as undefined;
    const assignment = assignmentOf(plan, scenario, role);
    const atlas = await loadUsAtlas();
    const lines = territoryBorders(atlas, kind, (code) => assignment[this.#rowOf.get(code) ?? -1] ?? 0);
    this.#source(SOURCES.borders)?.setData({ type: 'Feature', properties: {}, geometry: lines });
  }

  #paintDots({ plan, theme }: MapScene): void {
    if (!this.dots || !this.#colours) return;
    const colour = mapColours(theme);
    const areas = shapedKind(plan) !== null;
    this.#layer.rim = theme === 'light' ? [1, 1, 1, areas ? 0 : 0.85] : [0.05, 0.07, 0.07, areas ? 0 : 0.85];
    this.#layer.setColours(
      areas
        ? plainColours(this.dots, colour.ink)
        : // Areas nobody has are pale; dots nobody has would be lost if they were.
          dotColours(this.dots, this.#colours, paletteOf(theme), colour.placeLabel),
    );
  }

  #select(before: Int32Array, after: Int32Array): void {
    if (before === after) return;
    const kept = new Set(after);
    for (const row of before) if (!kept.has(row)) this.#setState(row, { selected: false });
    for (const row of after) this.#setState(row, { selected: true });
  }

  #setState(row: number, state: object): void {
    this.#map.setFeatureState({ source: SOURCES.units, id: row }, state);
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }
}

/** The unit set whose shapes come with the product, or null. */
function shapedKind(plan: Plan): ShapedKind | null {
  const kind = plan.unitSet?.kind;
  return kind === 'us-counties' || kind === 'us-states' ? kind : null;
}

function nothing() {
  return { type: 'FeatureCollection' as const, features: [] };
}
