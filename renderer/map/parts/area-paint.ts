import { repaintOf } from '../paint.ts';
import type { MapScene } from '../scene.ts';
import type { ShownAreas } from '../shown-areas.ts';
import { SOURCES } from '../sources.ts';
import type { MapPart, Stage } from './map-part.ts';

/** The colours of the areas: a feature state per unit whose colour is another than before. */
export class AreaPaint implements MapPart {
  readonly name = 'area paint';
  readonly pace = 'at-once';
  /** Feature states set so far: what tests and measurements count. */
  painted = 0;
  #areas: ShownAreas | null = null;
  #colours: Int32Array | null = null;

  dependsOn(scene: MapScene, stage: Stage): readonly unknown[] {
    return [stage.areas, stage.colouring(scene)];
  }

  show(scene: MapScene, { map, areas, colouring }: Stage): void {
    if (areas !== this.#areas) this.#colours = null;
    this.#areas = areas;
    if (!areas) return;
    const colours = colouring(scene).units;
    const repaint = repaintOf(this.#colours, colours);
    this.#colours = colours;
    repaint.rows.forEach((row, i) => {
      map.setFeatureState({ source: SOURCES.units, id: row }, { colour: repaint.colours[i] });
    });
    this.painted += repaint.rows.length;
  }
}
