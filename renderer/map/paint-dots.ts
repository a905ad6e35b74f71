import { assignmentOf } from '../../core/model/assignment.ts';
import { measureIndex } from '../state/map-look-slice.ts';
import type { Colouring } from './colouring/colouring.ts';
import { dotColours, plainColours, rgb } from './dot-colours.ts';
import { type DotFinder, dotFinder } from './dot-finder.ts';
import { type DotIndex, dotIndex } from './dot-index.ts';
import { type Dots, dotTerritories, planDots } from './dots.ts';
import type { AccountDots } from './layers/account-dots.ts';
import { mapLook, type Theme } from './map-colours.ts';
import { Memory } from './memory.ts';
import type { MapScene } from './scene.ts';

/** The layer as it is painted; tests give one that writes down the calls. */
export type PaintedDots = Pick<
  AccountDots,
  'setDots' | 'setColours' | 'setMarks' | 'rim' | 'ring' | 'lookedAt' | 'hidden'
>;

/** How much dots cover where the areas below them are coloured, 0 to 255. */
const OVER_AREAS = 90;

/** Keeps the dots in step with the scene, and finds them under the pointer. */
export class DotsPainter {
  dots: Dots | null = null;
  /** The colour number of each dot; null where the areas have the colours. */
  swatches: Int32Array | null = null;
  readonly #layer: PaintedDots;
  readonly #memory = new Memory();
  #index: DotIndex | null = null;
  #finder: DotFinder | null = null;

  constructor(layer: PaintedDots) {
    this.#layer = layer;
  }

  /** `areas`: the units have areas in the colours of the scene, so the dots need none of their own. */
  show(scene: MapScene, areas: boolean, colouring: Colouring): void {
    const { plan, scenario, role, theme, hoveredTerritory, look } = scene;
    const places = [plan.accounts, plan.units, plan.measures, areas, look.sizeBy];
    if (this.#memory.isNew('dots', places)) {
      const measure = look.sizeBy === 'same' ? -1 : measureIndex(plan.measures, look.sizeBy);
      this.dots = planDots(plan, areas ? 'areas' : 'land', measure);
      this.#index = null;
      this.#finder = null;
      this.#layer.setDots(this.dots);
    }
    const dots = this.dots;
    if (!dots) return;
    // Over coloured areas dots are of one colour whoever has them: a move changes none of a million.
    const owners = areas
      ? []
      : [plan.assignments, plan.namedAccounts, plan.settings.periodStart, scenario, role, colouring];
    if (this.#memory.isNew('colours', [dots, areas, theme, ...owners])) this.#colour(scene, dots, areas, colouring);
    const { selectedUnits, selectedAccounts } = scene;
    if (this.#memory.isNew('selected', [dots, selectedUnits, selectedAccounts, areas])) {
      this.#finder ??= dotFinder(dots);
      // A selected area is hatched: rings round all its accounts would hide it.
      const ofUnits = areas ? new Uint32Array(0) : this.#finder.ofUnits(selectedUnits);
      const marked = selectedAccounts.length > 0 && dots.ofAccounts ? this.#finder.ofRows(selectedAccounts) : ofUnits;
      this.#layer.setMarks('selected', marked);
    }
    // A plan without an assignment has nothing to look at: everything would be dim.
    const some = assignmentOf(plan, scenario, role).length > 0;
    this.#layer.lookedAt = areas || !some ? 0 : (hoveredTerritory ?? 0);
  }

  /** While the accounts are drawn as clusters or heat, there are no dots to see or to point at. */
  set hidden(hidden: boolean) {
    this.#layer.hidden = hidden;
  }

  /** Rings one dot; -1 for none. */
  hover(dot: number): void {
    this.#layer.setMarks('hovered', dot < 0 ? new Uint32Array(0) : Uint32Array.of(dot));
  }

  /** Finds dots by place; made when first asked for, because it takes a while with a million. */
  get index(): DotIndex | null {
    if (!this.#index && this.dots) this.#index = dotIndex(this.dots);
    if (!this.#index || !this.#layer.hidden) return this.#index;
    return { ...this.#index, nearest: () => -1 };
  }

  #colour({ plan, scenario, role, theme }: MapScene, dots: Dots, areas: boolean, colouring: Colouring): void {
    const look = mapLook(theme);
    const territories = areas ? new Float32Array(dots.count) : dotTerritories(dots, plan, scenario, role);
    const numbers = areas ? null : dots.ofAccounts ? colouring.accounts() : colouring.units;
    this.swatches = numbers && dots.rows.map((row) => numbers[row] as number);
    const colours = this.swatches
      ? dotColours(this.swatches, look.dotSwatches, look.unassignedDot)
      : plainColours(dots.count, look.ink, OVER_AREAS);
    this.#layer.rim = rimOf(theme, areas ? 0 : 0.85);
    this.#layer.ring = [...unit(look.ink), 1];
    this.#layer.setColours(colours, territories);
  }
}

function rimOf(theme: Theme, strength: number): [number, number, number, number] {
  return [...unit(mapLook(theme).casing), strength];
}

/** Red, green and blue, 0 to 1. */
function unit(hex: string): [number, number, number] {
  const [red, green, blue] = rgb(hex);
  return [red / 255, green / 255, blue / 255];
}
