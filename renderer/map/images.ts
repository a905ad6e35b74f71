/** An image as the map takes it: red, green, blue, alpha per pixel. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Slanting lines over what is selected: a pattern says so also where colours cannot be told apart. */
export function hatch(): Picture {
  return picture(12, (x, y) => {
    const away = (Math.floor(x) + Math.floor(y)) % 12;
    return away < 2 ? [17, 22, 21, 210] : away < 4 ? [255, 255, 255, 190] : CLEAR;
  });
}

/** A house with a rim, the same in both themes: dark within light stands out on any territory. */
export function house(size: number): Picture {
  return picture(size, (x, y) => {
    const [across, down] = [x / size - 0.5, y / size];
    if (insideHouse(across, down, 0)) return [17, 22, 21, 255];
    return insideHouse(across, down, 0.09) ? [255, 255, 255, 255] : CLEAR;
  });
}

/** A closed padlock with a rim, like the house the same in both themes. */
export function padlock(size: number): Picture {
  return picture(size, (x, y) => {
    const [across, down] = [Math.abs(x / size - 0.5), y / size];
    if (insidePadlock(across, down, 0)) return DARK;
    return insidePadlock(across, down, 0.08) ? LIGHT : CLEAR;
  });
}

/** A ring round a dot: the place that a territory is built around. */
export function target(size: number): Picture {
  return picture(size, (x, y) => {
    const away = Math.hypot(x / size - 0.5, y / size - 0.5);
    if (away < 0.12 || (away > 0.24 && away < 0.36)) return DARK;
    return away < 0.45 ? LIGHT : CLEAR;
  });
}

const CLEAR = [0, 0, 0, 0];
const DARK = [17, 22, 21, 255];
const LIGHT = [255, 255, 255, 255];

/** A body below a bow. In shares of the picture's side, `across` from its middle; `rim` widens it on all sides. */
function insidePadlock(across: number, down: number, rim: number): boolean {
  const body = across <= 0.28 + rim && down >= 0.46 - rim && down <= 0.84 + rim;
  const around = Math.hypot(across, Math.min(0, down - 0.34));
  const bow = around <= 0.2 + rim && around >= 0.11 - rim && down <= 0.5;
  const hole = rim === 0 && across <= 0.04 && down >= 0.58 && down <= 0.72;
  return (body || bow) && !hole;
}

/** A gable over walls; `rim` widens it on all sides. In shares of the picture's side, `across` from its middle. */
function insideHouse(across: number, down: number, rim: number): boolean {
  const roof = down >= 0.12 - rim * 1.4 && down <= 0.52 + rim && Math.abs(across) <= (down - 0.12) * 0.95 + rim * 1.4;
  const walls = down >= 0.5 && down <= 0.86 + rim && Math.abs(across) <= 0.27 + rim;
  const door = rim === 0 && down >= 0.62 && down <= 0.86 && Math.abs(across) <= 0.07;
  return (roof || walls) && !door;
}

/** Four samples per pixel and side, for edges without steps. */
function picture(size: number, ink: (x: number, y: number) => readonly number[]): Picture {
  const data = new Uint8Array(size * size * 4);
  const steps = [0.125, 0.375, 0.625, 0.875];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const samples = steps.flatMap((dy) => steps.map((dx) => ink(x + dx, y + dy)));
      const alpha = samples.reduce((sum, sample) => sum + (sample[3] as number), 0);
      // Premultiplied within the pixel: clear samples must not darken the edge.
      const channel = (c: number) =>
        alpha === 0 ? 0 : samples.reduce((sum, s) => sum + (s[c] as number) * (s[3] as number), 0) / alpha;
      data.set([channel(0), channel(1), channel(2), alpha / samples.length], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
