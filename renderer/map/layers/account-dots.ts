import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import { type Dots, dotGrowth } from '../dots.ts';
import { dotProgram } from './dot-program.ts';

type Colour = readonly [number, number, number, number];
type Mark = 'selected' | 'hovered';
type Column = 'places' | 'radii' | 'colours' | 'territories' | Mark;

const MARKS = ['selected', 'hovered'] as const;
/** Width of a mark's ring, px; of many that are close to each other it is thin, so that their colours stay seen. */
const RING_PX = { selected: 3.5, hovered: 5, ofMany: 1.8 };
const MANY = 40;
const ATTRIBUTES: Readonly<Partial<Record<Column, { readonly name: string; readonly size: number }>>> = {
  places: { name: 'a_place', size: 2 },
  radii: { name: 'a_radius', size: 1 },
  colours: { name: 'a_colour', size: 4 },
  territories: { name: 'a_territory', size: 1 },
};
const UNIFORMS = ['u_matrix', 'u_scale', 'u_looked_at', 'u_ring', 'u_rim', 'u_ring_colour'] as const;

type Uniforms = Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;

interface Drawing {
  readonly program: WebGLProgram;
  readonly array: WebGLVertexArrayObject;
  readonly uniforms: Uniforms;
}

/**
 * Draws accounts as dots straight from typed columns: a million of them are four buffers, and recolouring uploads
 * two of these. A GeoJSON source would need an object per account and seconds to tile them.
 */
export class AccountDots implements CustomLayerInterface {
  readonly id = 'account-dots';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  /** Red, green, blue and strength of the rim round each dot, and the outer colour of a mark's ring; 0 to 1. */
  rim: Colour = [1, 1, 1, 0.8];
  ring: Colour = [0, 0, 0, 1];
  /** Set while accounts are drawn in another way. */
  hidden = false;
  /** Key of the territory whose dots stay bright; 0 where none is looked at. */
  lookedAt = 0;
  #map: MapLibre | null = null;
  #drawing: Drawing | null = null;
  #count = 0;
  readonly #buffers = new Map<Column, WebGLBuffer>();
  readonly #marked = { selected: 0, hovered: 0 };
  /** What the graphics card is to get with the next frame. */
  readonly #waiting = new Map<Column, Float32Array | Uint8Array | Uint32Array>();

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const program = dotProgram(gl);
    this.#drawing = { program, array: gl.createVertexArray(), uniforms: uniformsOf(gl, program) };
  }

  onRemove(_map: MapLibre, gl: WebGL2RenderingContext): void {
    gl.deleteProgram(this.#drawing?.program ?? null);
    gl.deleteVertexArray(this.#drawing?.array ?? null);
    for (const buffer of this.#buffers.values()) gl.deleteBuffer(buffer);
    this.#buffers.clear();
    this.#drawing = null;
  }

  /** New dots; their colours and territories must follow, marks are gone. */
  setDots(dots: Dots): void {
    this.#count = dots.count;
    this.#waiting.set('places', dots.places);
    this.#waiting.set('radii', dots.radii);
    this.#marked.selected = 0;
    this.#marked.hovered = 0;
  }

  /** Red, green, blue, alpha per dot, 0 to 255, and the key of its territory. */
  setColours(colours: Uint8Array, territories: Float32Array): void {
    this.#waiting.set('colours', colours);
    this.#waiting.set('territories', territories);
  }

  /** Puts rings round some dots, and takes them off the dots that had them. */
  setMarks(kind: Mark, dots: Uint32Array): void {
    this.#marked[kind] = dots.length;
    this.#waiting.set(kind, dots);
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (this.hidden || this.#count === 0 || !this.#drawing) return;
    const { program, array, uniforms } = this.#drawing;
    const pixels = window.devicePixelRatio;
    // biome-ignore lint/correctness/useHookAtTopLevel: it is WebGL's, not React's.
    gl.useProgram(program);
    gl.bindVertexArray(array);
    this.#upload(gl, program);
    gl.uniformMatrix4fv(uniforms.u_matrix, false, defaultProjectionData.mainMatrix);
    gl.uniform1f(uniforms.u_scale, pixels * dotGrowth(this.#map?.getZoom() ?? 4));
    gl.uniform1f(uniforms.u_looked_at, this.lookedAt);
    gl.uniform4f(uniforms.u_rim, ...this.rim);
    gl.uniform4f(uniforms.u_ring_colour, ...this.ring);
    gl.uniform1f(uniforms.u_ring, 0);
    gl.drawArrays(gl.POINTS, 0, this.#count);
    gl.uniform1f(uniforms.u_looked_at, 0);
    for (const kind of MARKS) {
      if (this.#marked[kind] === 0) continue;
      const ring = this.#marked[kind] > MANY ? RING_PX.ofMany : RING_PX[kind];
      gl.uniform1f(uniforms.u_ring, ring * pixels);
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#buffers.get(kind) ?? null);
      gl.drawElements(gl.POINTS, this.#marked[kind], gl.UNSIGNED_INT, 0);
    }
    gl.bindVertexArray(null);
  }

  /** Only here, within a frame: MapLibre remembers what it has bound and asks nobody anew before its next frame. */
  #upload(gl: WebGL2RenderingContext, program: WebGLProgram): void {
    for (const [column, data] of this.#waiting) {
      const target = column === 'selected' || column === 'hovered' ? gl.ELEMENT_ARRAY_BUFFER : gl.ARRAY_BUFFER;
      const buffer = this.#buffers.get(column) ?? gl.createBuffer();
      this.#buffers.set(column, buffer);
      gl.bindBuffer(target, buffer);
      gl.bufferData(target, data, gl.DYNAMIC_DRAW);
      const attribute = ATTRIBUTES[column];
      if (!attribute) continue;
      const location = gl.getAttribLocation(program, attribute.name);
      gl.enableVertexAttribArray(location);
      const bytes = data instanceof Uint8Array;
      gl.vertexAttribPointer(location, attribute.size, bytes ? gl.UNSIGNED_BYTE : gl.FLOAT, bytes, 0, 0);
    }
    this.#waiting.clear();
  }
}

function uniformsOf(gl: WebGL2RenderingContext, program: WebGLProgram): Uniforms {
  const entries = UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)] as const);
  return Object.fromEntries(entries) as Uniforms;
}
