const VERTEX = `#version 300 es
uniform mat4 u_matrix;
uniform float u_scale;
uniform float u_looked_at;
uniform float u_ring;
in vec2 a_place;
in float a_radius;
in vec4 a_colour;
in float a_territory;
out vec4 v_colour;
out float v_radius;
void main() {
  gl_Position = u_matrix * vec4(a_place, 0.0, 1.0);
  bool dim = u_looked_at > 0.5 && abs(a_territory - u_looked_at) > 0.5;
  v_colour = vec4(a_colour.rgb, a_colour.a * (dim ? 0.28 : 1.0));
  v_radius = max(a_radius * u_scale, u_ring > 0.0 ? 1.5 : 0.7);
  gl_PointSize = (v_radius + u_ring + 1.0) * 2.0;
}`;

const FRAGMENT = `#version 300 es
precision highp float;
uniform vec4 u_rim;
uniform vec4 u_ring_colour;
uniform float u_ring;
in vec4 v_colour;
in float v_radius;
out vec4 colour;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0 * (v_radius + u_ring + 1.0);
  float inside = clamp(v_radius - away + 0.5, 0.0, 1.0);
  // A rim around a dot of a pixel would be all there is of it.
  float rim = clamp(away - v_radius + 1.3, 0.0, 1.0) * u_rim.a * clamp(v_radius - 1.5, 0.0, 1.0);
  vec3 mixed = mix(v_colour.rgb, u_rim.rgb, rim);
  float alpha = inside * v_colour.a;
  // The ring of a marked dot: a light band, then a dark one (in the dark the other way round).
  float band = clamp(v_radius + u_ring - away + 0.5, 0.0, 1.0);
  float outer = clamp(away - v_radius - 0.45 * u_ring + 0.5, 0.0, 1.0);
  vec3 ring = mix(u_rim.rgb, u_ring_colour.rgb, outer);
  float ringed = u_ring > 0.0 ? band : 0.0;
  vec3 top = mix(ring, mixed, u_ring > 0.0 ? inside : 1.0);
  float all = max(alpha, ringed);
  colour = vec4(top * all, all);
}`;

/** The program that draws dots; throws where the graphics card refuses it. */
export function dotProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  attach(gl, program, gl.VERTEX_SHADER, VERTEX);
  attach(gl, program, gl.FRAGMENT_SHADER, FRAGMENT);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(`The dots cannot be drawn: ${gl.getProgramInfoLog(program) ?? ''}`);
  }
  return program;
}

function attach(gl: WebGL2RenderingContext, program: WebGLProgram, type: number, source: string): void {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The graphics card gives no shader.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  gl.attachShader(program, shader);
  // Lives as long as the program it is attached to.
  gl.deleteShader(shader);
}
