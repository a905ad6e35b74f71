import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse } from 'culori';
import { describe, expect, it } from 'vitest';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';

const difference = differenceCiede2000();
const sights = {
  normal: (colour: ReturnType<typeof parse>) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

describe('the territory palette', () => {
  it('has seven hues in two steps of lightness', () => {
    expect(TERRITORY_PALETTE).toHaveLength(14);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const [sight, seen] of Object.entries(sights)) {
      it(`keeps any two ${theme} colours 12 apart by CIEDE2000 to ${sight} sight`, () => {
        const colours = TERRITORY_PALETTE.map((colour) => seen(parse(colour[theme]) as never) as never);
        for (let a = 0; a < colours.length; a++) {
          for (let b = 0; b < a; b++) {
            const apart = difference(colours[a] as never, colours[b] as never);
            expect(apart, `${TERRITORY_PALETTE[a]?.[theme]} and ${TERRITORY_PALETTE[b]?.[theme]}`).toBeGreaterThan(12);
          }
        }
      });
    }
  }
});
