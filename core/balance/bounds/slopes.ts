import Flatbush from 'flatbush';
import type { CellTree } from './cell-tree.ts';
import type { Cells } from './cells.ts';

/** Cells around each whose prices make its slope. */
const AROUND = 8;
/** Share of the scale added to what is inverted: cells in one line have no slope across it. */
const RIDGE = 1e-3;

/**
 * Sets the slopes of the prices of cells, by least squares over the nearest cells, of price - |place|2: at the best
 * prices that is the lower envelope of one linear function per territory, so that it has few kinks. Any slopes give a
 * bound, these good ones.
 */
export function slopeFit({ count, x, y, radius }: Cells): (tree: CellTree) => void {
  const index = new Flatbush(Math.max(1, count));
  for (let c = 0; c < count; c++) index.add(x[c] as number, y[c] as number);
  if (count === 0) index.add(0, 0);
  index.finish();
  const near = new Int32Array(count * AROUND).fill(-1);
  for (let c = 0; c < count; c++) {
    if (radius[c] === 0) continue;
    near.set(
      index
        .neighbors(x[c] as number, y[c] as number, AROUND + 1)
        .filter((other) => other !== c)
        .slice(0, AROUND),
      c * AROUND,
    );
  }
  return ({ price, slopeX, slopeY }) => {
    const flat = (c: number) => (price[c] as number) - (x[c] as number) ** 2 - (y[c] as number) ** 2;
    for (let c = 0; c < count; c++) {
      if (radius[c] === 0) continue;
      let [xx, xy, yy, xf, yf] = [0, 0, 0, 0, 0];
      for (let i = c * AROUND; i < (c + 1) * AROUND; i++) {
        const other = near[i] as number;
        if (other === -1) break;
        const dx = (x[other] as number) - (x[c] as number);
        const dy = (y[other] as number) - (y[c] as number);
        const df = flat(other) - flat(c);
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
        xf += dx * df;
        yf += dy * df;
      }
      const scale = RIDGE * (xx + yy);
      if (!(scale > 0)) continue;
      xx += scale;
      yy += scale;
      const det = xx * yy - xy * xy;
      slopeX[c] = 2 * (x[c] as number) + (xf * yy - yf * xy) / det;
      slopeY[c] = 2 * (y[c] as number) + (yf * xx - xf * xy) / det;
    }
  };
}
