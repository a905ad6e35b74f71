import type { FramePoint } from '../../state/tool-slice.ts';

/** What is being drawn over the map, in px of its frame. */
export interface SketchLine {
  readonly points: readonly FramePoint[];
  /** A ring is filled; a line is only drawn. */
  readonly closed: boolean;
  /** Width of a brush, px; left out for a line of its own. */
  readonly brush?: number;
  /** Whether its corners are marked: they were clicked one by one. */
  readonly corners?: boolean;
}

/** The drawing over the map: seen, never touched, and not read out, because the selection is. */
export interface Sketch {
  show(line: SketchLine): void;
  clear(): void;
  remove(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Half the side of a corner's mark, px. */
const CORNER = 3.5;

export function createSketch(frame: HTMLElement): Sketch {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'map-sketch');
  svg.setAttribute('aria-hidden', 'true');
  // A light line under a dark one, or the other way round: one of the two stands out on any colour.
  const [casing, ink, corners] = ['casing', 'ink', 'corners'].map((name) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `map-sketch-${name}`);
    svg.append(path);
    return path;
  }) as [SVGPathElement, SVGPathElement, SVGPathElement];
  frame.append(svg);
  const draw = (line: string, marks: string, brush: number | undefined) => {
    svg.classList.toggle('map-sketch-brush', brush !== undefined);
    for (const path of [casing, ink]) {
      path.setAttribute('d', line);
      path.style.strokeWidth = brush === undefined ? '' : `${brush}px`;
    }
    corners.setAttribute('d', marks);
  };
  return {
    show: ({ points, closed, brush, corners: marked }) =>
      draw(pathOf(points, closed), marked ? points.map(mark).join('') : '', brush),
    clear: () => draw('', '', undefined),
    remove: () => svg.remove(),
  };
}

/** A single place is drawn too, as the dab it is. */
function pathOf(points: readonly FramePoint[], closed: boolean): string {
  const [first] = points;
  if (!first) return '';
  if (points.length === 1) return `M${first.x} ${first.y}h0.01`;
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
}

function mark({ x, y }: FramePoint): string {
  return `M${x - CORNER} ${y - CORNER}h${2 * CORNER}v${2 * CORNER}h${-2 * CORNER}z`;
}
