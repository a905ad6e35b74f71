import { UNIT_OUTLINES } from '../layers/unit-marks.ts';
import type { MapScene } from '../scene.ts';
import type { ShownAreas } from '../shown-areas.ts';
import { SOURCES } from '../sources.ts';
import type { MapPart, PaintedMap, Stage } from './map-part.ts';

/** With more units than these in the plan, or selected, a country is all outlines: what is selected is marked as small. */
const MANY = { units: 8000, selected: 400 };

/**
 * What is selected among the areas, and the one under the pointer. The lines of all areas are in the layers of the
 * outlines, without width where there is nothing to say: two thirds of what a frame draws. They are drawn only while
 * there is something to outline.
 */
export class UnitMarks implements MapPart {
  readonly name = 'unit marks';
  readonly pace = 'at-once';
  #areas: ShownAreas | null = null;
  #selected: Int32Array = new Int32Array(0);
  #hovered = -1;
  #outlined = true;
  #small = false;

  dependsOn({ selectedUnits }: MapScene, { areas }: Stage): readonly unknown[] {
    return [selectedUnits, areas];
  }

  show({ selectedUnits }: MapScene, { map, areas }: Stage): void {
    // The areas' part has cleared all states with the areas before.
    const before = areas === this.#areas ? this.#selected : new Int32Array(0);
    if (areas !== this.#areas) this.#hovered = -1;
    this.#areas = areas;
    this.#selected = selectedUnits;
    this.#outline(map);
    if (!areas) return;
    const had = new Set(before);
    const has = new Set(selectedUnits);
    const small = areas.codes.offsets.length > MANY.units || selectedUnits.length > MANY.selected;
    const mark = small || this.#small ? { selected: true, small } : { selected: true };
    for (const row of before) if (!has.has(row)) forget(map, row, 'selected');
    for (const row of selectedUnits) if (small !== this.#small || !had.has(row)) setState(map, row, mark);
    this.#small = small;
  }

  /** Outlines the area under the pointer; -1 for none. */
  hover(unit: number, map: PaintedMap): void {
    if (unit === this.#hovered || !this.#areas) return;
    if (this.#hovered >= 0) forget(map, this.#hovered, 'hover');
    if (unit >= 0) setState(map, unit, { hover: true });
    this.#hovered = unit;
    this.#outline(map);
  }

  #outline(map: PaintedMap): void {
    const outlined = this.#areas !== null && (this.#hovered >= 0 || this.#selected.length > 0);
    if (outlined === this.#outlined) return;
    this.#outlined = outlined;
    for (const layer of UNIT_OUTLINES) map.setPaintProperty(layer, 'line-opacity', outlined ? 1 : 0);
  }
}

function setState(map: PaintedMap, row: number, state: Readonly<Record<string, boolean>>): void {
  map.setFeatureState({ source: SOURCES.units, id: row }, state);
}

function forget(map: PaintedMap, row: number, state: string): void {
  map.removeFeatureState({ source: SOURCES.units, id: row }, state);
}
