import { type CrowdFrame, clusters, crowdFrame, DOTS_FROM_ZOOM, heat, type View } from '../crowds.ts';
import type { Crowd } from '../grid-cells.ts';
import type { DotsPainter } from '../paint-dots.ts';
import type { MapScene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { type MapPart, NOTHING, type Stage, setSource } from './map-part.ts';

/** Accounts as clusters or as heat while one looks at many of them; made anew with the zoom and the part that is seen. */
export class Crowds implements MapPart {
  readonly name = 'crowds';
  readonly pace = 'at-once';
  /** What is seen; null as long as nobody has said it. */
  view: View | null = null;
  #frame: CrowdFrame | null = null;
  #drawn: 'clusters' | 'heat' | null = null;

  dependsOn({ look, locale }: MapScene, { dots }: Stage): readonly unknown[] {
    const far = this.view !== null && this.view.zoom < DOTS_FROM_ZOOM;
    if (look.accountsAs === 'dots' || !far || !this.view) return ['dots'];
    this.#frame = crowdFrame(this.#frame, this.view);
    return [look.accountsAs, this.#frame, dots.dots, dots.swatches, locale];
  }

  show(scene: MapScene, stage: Stage): void {
    const { look, locale } = scene;
    const { map, dots } = stage;
    const crowd = this.dependsOn(scene, stage)[0] === 'dots' ? null : crowdOf(dots);
    const way = crowd && look.accountsAs !== 'dots' ? look.accountsAs : null;
    dots.hidden = way !== null;
    if (this.#drawn && this.#drawn !== way) setSource(map, SOURCES[this.#drawn], NOTHING);
    this.#drawn = way;
    if (!way || !crowd || !this.#frame) return;
    setSource(map, SOURCES[way], way === 'heat' ? heat(crowd, this.#frame) : clusters(crowd, this.#frame, locale));
  }
}

function crowdOf({ dots, swatches }: DotsPainter): Crowd | null {
  if (!dots || dots.count === 0) return null;
  return { count: dots.count, places: dots.places, weights: dots.values, swatches };
}
