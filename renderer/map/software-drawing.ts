/** Parts of the names of programs that draw in place of a graphics card (Chromium's, Mesa's, Windows'). */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

let known: boolean | null = null;

/** Whether the map is drawn by the processor, for want of a graphics card; false where the browser does not say. */
export function drawnBySoftware(): boolean {
  known ??= isSoftware(nameOfDrawer());
  return known;
}

/** Whether a drawer's name, as WebGL gives it, is that of a program. */
export function isSoftware(name: string): boolean {
  return SOFTWARE.test(name);
}

function nameOfDrawer(): string {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  // Browsers allow a page a few of these only.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
