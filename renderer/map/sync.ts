import type { Plan } from '../../core/model/plan.ts';
import { createLiveTotals } from '../state/live-totals.ts';
import type { AreaShapes } from './area-shapes.ts';
import { type ColouringOf, createColourings } from './colouring/colourings.ts';
import type { View } from './crowds.ts';
import type { Ground } from './ground.ts';
import { Memory } from './memory.ts';
import type { DotsPainter } from './paint-dots.ts';
import { allParts } from './parts/all-parts.ts';
import type { MapPart, PaintedMap, Stage } from './parts/map-part.ts';
import type { MapScene, OwnShapes, TotalsOf } from './scene.ts';
import { type ShownAreas, shownAreas } from './shown-areas.ts';
import { usShapes } from './us-shapes.ts';

/** Edits that follow each other faster than this have the parts that wait shown once, after the last, ms. */
const REST_MS = 60;

/**
 * Brings the map from one scene to the next: has every part shown whose ground differs from what it was last made
 * from. Geometry is set once per unit set; after that a change of assignment is a feature state per touched unit, new
 * border lines and new dot colours. A part counts as shown when it was: a scene that the next one overtakes leaves no
 * gap.
 */
export class MapSync {
  readonly dots: DotsPainter;
  /** What the colours of a scene are and mean; the legend asks too. */
  readonly colouring: ColouringOf;
  readonly #map: PaintedMap;
  readonly #ground: Ground;
  readonly #totals: TotalsOf;
  readonly #shadowTotals: TotalsOf = createLiveTotals();
  readonly #ownShapes: OwnShapes;
  readonly #parts = allParts();
  readonly #memory = new Memory();
  #areas: ShownAreas | null = null;
  #turn = 0;
  #shown: readonly [MapScene, Stage] | null = null;

  constructor(map: PaintedMap, dots: DotsPainter, ground: Ground, totals: TotalsOf, ownShapes: OwnShapes) {
    this.#map = map;
    this.dots = dots;
    this.#ground = ground;
    this.#totals = totals;
    this.colouring = createColourings(totals);
    this.#ownShapes = ownShapes;
  }

  /** How often a unit got a colour so far. */
  get painted(): number {
    return this.#parts.paint.painted;
  }

  /** How far the largest ring of distance is, in the plan's unit. */
  largestRing(scene: MapScene): number {
    return this.#parts.rings.largest(scene);
  }

  /** Resolves when all of the scene is handed to the map; false where a newer scene has overtaken it. */
  async show(scene: MapScene): Promise<boolean> {
    const turn = ++this.#turn;
    const { plan } = scene;
    const shapes = await this.#shapesOf(plan);
    if (turn !== this.#turn) return false;
    this.#areas = shownAreas(this.#areas, shapes, plan.units.codes);
    const stage = {
      map: this.#map,
      dots: this.dots,
      ground: this.#ground,
      totals: this.#totals,
      shadowTotals: this.#shadowTotals,
      colouring: this.colouring,
      areas: this.#areas,
    };
    this.#shown = [scene, stage];
    const now = this.#parts.list.filter(({ pace }) => pace === 'at-once');
    const later = this.#parts.list.filter(({ pace }) => pace !== 'at-once');
    for (const part of now) this.#bring(part, scene, stage);
    this.#map.triggerRepaint();
    if (later.some((part) => this.#waits(part, scene, stage))) await pause(REST_MS);
    if (turn !== this.#turn) return false;
    for (const part of later) this.#bring(part, scene, stage);
    return true;
  }

  /** Outlines the area under the pointer and rings the dot; -1 for none. */
  hover(unit: number, dot: number): void {
    this.dots.hover(dot);
    this.#map.triggerRepaint();
    this.#parts.marks.hover(unit, this.#map);
  }

  /** Tells which part of the map is seen now; what is made for that part only is made anew where it has to be. */
  seen(view: View): void {
    const { crowds, rings } = this.#parts;
    for (const part of [crowds, rings]) {
      part.view = view;
      if (this.#shown) this.#bring(part, ...this.#shown);
    }
  }

  async #shapesOf(plan: Plan): Promise<AreaShapes | null> {
    return usShapes(this.#ground.atlas, plan.unitSet?.kind) ?? (await this.#ownShapes(plan));
  }

  #bring(part: MapPart, scene: MapScene, stage: Stage): void {
    const inputs = part.dependsOn(scene, stage);
    if (!this.#memory.differs(part.name, inputs)) return;
    part.show(scene, stage);
    this.#memory.remember(part.name, inputs);
  }

  /** What is on the map already can stay as it is for a moment; what is not there yet comes at once. */
  #waits(part: MapPart, scene: MapScene, stage: Stage): boolean {
    if (part.pace !== 'at-rest' || !this.#memory.has(part.name)) return false;
    return this.#memory.differs(part.name, part.dependsOn(scene, stage));
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
