import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import type { Dots } from './dots.ts';

const FRAGMENT = `#version 300 es
precision highp float;
uniform vec4 u_rim;
in vec4 v_colour;
in float v_radius;
out vec4 colour;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0 * (v_radius + 1.0);
  float inside = clamp(v_radius - away + 0.5, 0.0, 1.0);
  float rim = clamp(away - v_radius + 1.3, 0.0, 1.0) * u_rim.a;
  vec3 mixed = mix(v_colour.rgb, u_rim.rgb, rim);
  float alpha = inside * v_colour.a;
  colour = vec4(mixed * alpha, alpha);
}`;

const VERTEX = `#version 300 es
uniform mat4 u_matrix;
uniform float u_scale;
in vec2 a_place;
in float a_radius;
in vec4 a_colour;
out vec4 v_colour;
out float v_radius;
void main() {
  gl_Position = u_matrix * vec4(a_place, 0.0, 1.0);
  v_colour = a_colour;
  v_radius = a_radius * u_scale;
  gl_PointSize = (v_radius + 1.0) * 2.0;
}`;

interface Drawing {
  readonly program: WebGLProgram;
  readonly array: WebGLVertexArrayObject | null;
}

/**
 * Draws accounts as dots straight from typed columns: a million of them are three buffers, and recolouring uploads
 * one of these. A GeoJSON source would need an object per account and seconds to tile them.
 */
export class DotsLayer implements CustomLayerInterface {
  readonly id = 'account-dots';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  /** Red, green, blue and strength of the rim around each dot, 0 to 1. */
  rim: readonly [number, number, number, number] = [1, 1, 1, 0.8];
  #map: MapLibre | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #count = 0;
  #buffers: WebGLBuffer[] = [];
  #drawing: Drawing | null = null;

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
    this.#buffers = [0, 1, 2].map(() => gl.createBuffer());
  }

  onRemove(): void {
    this.#gl?.deleteProgram(this.#drawing?.program ?? null);
    this.#gl?.deleteVertexArray(this.#drawing?.array ?? null);
    for (const buffer of this.#buffers) this.#gl?.deleteBuffer(buffer);
    this.#drawing = null;
    this.#gl = null;
  }

  /** New dots; their colours must follow. */
  setDots(dots: Dots): void {
    this.#count = dots.count;
    this.#fill(0, dots.places);
    this.#fill(1, dots.radii);
  }

  /** Red, green, blue, alpha per dot, 0 to 255. */
  setColours(colours: Uint8Array): void {
    this.#fill(2, colours);
    this.#map?.triggerRepaint();
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (this.#count === 0) return;
    this.#drawing ??= this.#drawingOf(gl);
    const { program, array } = this.#drawing;
    // biome-ignore lint/correctness/useHookAtTopLevel: it is WebGL's, not React's.
    gl.useProgram(program);
    const place = (name: string) => gl.getUniformLocation(program, name);
    gl.uniformMatrix4fv(place('u_matrix'), false, defaultProjectionData.mainMatrix);
    gl.uniform1f(place('u_scale'), this.#scale());
    gl.uniform4f(place('u_rim'), ...this.rim);
    gl.bindVertexArray(array);
    gl.drawArrays(gl.POINTS, 0, this.#count);
    gl.bindVertexArray(null);
  }

  /** Dots grow with the zoom, but slower than the map. */
  #scale(): number {
    const zoom = this.#map?.getZoom() ?? 5;
    return window.devicePixelRatio * Math.min(2.6, Math.max(0.55, 1.22 ** (zoom - 4.2)));
  }

  #fill(index: number, data: Float32Array | Uint8Array): void {
    const gl = this.#gl;
    if (!gl) return;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[index] ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  #drawingOf(gl: WebGL2RenderingContext): Drawing {
    const program = linked(gl, VERTEX, FRAGMENT);
    return { program, array: this.#bind(gl, program) };
  }

  #bind(gl: WebGL2RenderingContext, program: WebGLProgram): WebGLVertexArrayObject | null {
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const attribute = (name: string, buffer: number, size: number, type: number, normalise: boolean) => {
      const location = gl.getAttribLocation(program, name);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[buffer] ?? null);
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, type, normalise, 0, 0);
    };
    attribute('a_place', 0, 2, gl.FLOAT, false);
    attribute('a_radius', 1, 1, gl.FLOAT, false);
    attribute('a_colour', 2, 4, gl.UNSIGNED_BYTE, true);
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    return array;
  }
}

function linked(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The graphics card gives no shader.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(`The dots cannot be drawn: ${gl.getProgramInfoLog(program) ?? ''}`);
  }
  return program;
}
