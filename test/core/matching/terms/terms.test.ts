import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../core/balance/random.ts';
import { greatCircleKm } from '../../../../core/geo/distance.ts';
import { homeDistanceCost, roadToAccountsKm } from '../../../../core/matching/terms/home-distance.ts';
import { lateStartCost } from '../../../../core/matching/terms/late-start.ts';
import { missingWordsCost } from '../../../../core/matching/terms/missing-words.ts';
import { preferenceCost } from '../../../../core/matching/terms/preference.ts';
import { relationsCost } from '../../../../core/matching/terms/relations.ts';
import { segmentCost } from '../../../../core/matching/terms/segment.ts';
import { ranksOf, seniorityCost, seniorityOf } from '../../../../core/matching/terms/seniority.ts';
import { sizeCost } from '../../../../core/matching/terms/size.ts';

describe('the terms of a matching', () => {
  it('know how far a home is from the accounts: the root of their mean square distance', () => {
    const random = createRandom(7);
    // Within a few km the plane and the globe are the same to a thousandth.
    const places = Array.from({ length: 200 }, () => ({ lat: 10 + random() / 50, lon: 20 + random() / 50 }));
    const home = { lat: 10.05, lon: 20.03 };
    const mean = (of: (one: { lat: number; lon: number }) => number) =>
      places.reduce((sum, one) => sum + of(one), 0) / places.length;
    const centre = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
    const square = (to: { lat: number; lon: number }) =>
      Math.sqrt(mean(({ lat, lon }) => greatCircleKm(lat, lon, to.lat, to.lon) ** 2));
    expect(roadToAccountsKm(home, centre, square(centre), 1.5) / (1.5 * square(home))).toBeCloseTo(1, 3);
    expect(roadToAccountsKm({ lat: Number.NaN, lon: 3 }, centre, 1, 1)).toBeNaN();
    expect(roadToAccountsKm({ lat: null, lon: null }, centre, 1, 1)).toBeNaN();
    expect(roadToAccountsKm(home, home, Number.NaN, 1)).toBe(0);
  });

  it('cost more the farther a home is, up to what is far, and a half where nobody knows', () => {
    expect([0, 50, 200, 900, Number.NaN].map((km) => homeDistanceCost(km, 200))).toEqual([0, 0.25, 1, 1, 0.5]);
    expect(homeDistanceCost(10, 0)).toBe(0);
  });

  it('cost the share of the wanted words that is missing', () => {
    const has = new Set(['es', 'de']);
    expect(missingWordsCost([], has)).toBe(0);
    expect(missingWordsCost(['es', 'fr'], has)).toBe(0.5);
    expect(missingWordsCost(['fr'], new Set())).toBe(1);
  });

  it('cost nothing for the segment that is wanted, a half where a rep says none, all for another', () => {
    expect([segmentCost('', 'a'), segmentCost('a', 'a'), segmentCost('a', ''), segmentCost('a', 'b')]).toEqual([
      0, 0, 0.5, 1,
    ]);
  });

  it('cost as much as a territory is off what the rep can work', () => {
    expect([sizeCost(10, 10), sizeCost(5, 10), sizeCost(15, 10), sizeCost(100, 10)]).toEqual([0, 0.5, 0.5, 1]);
    expect([sizeCost(0, 0), sizeCost(1, 0)]).toEqual([0, 1]);
  });

  it('rank the seniority of reps by level before months, and sizes of territories, equals alike', () => {
    const levels = ['junior', 'senior'];
    expect(seniorityOf('senior', 0, levels)).toBeGreaterThan(seniorityOf('junior', 600, levels));
    expect(seniorityOf('other', 3, levels)).toBeNaN();
    expect(seniorityOf('other', 3, [])).toBe(3);
    expect([...ranksOf(Float64Array.of(5, Number.NaN, 1, 5))]).toEqual([0.75, Number.NaN, 0, 0.75]);
    expect([...ranksOf(Float64Array.of(4))]).toEqual([0.5]);
    expect([seniorityCost(1, 0.25), seniorityCost(Number.NaN, 0)]).toEqual([0.75, 0.5]);
  });

  it('cost the share that a rep does not own, what a rep says, and what lies idle until a rep comes', () => {
    expect([0, 0.3, 1].map(relationsCost)).toEqual([1, 0.7, 0]);
    expect([2, 1, 0, -1, -2].map(preferenceCost)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([lateStartCost(0, 12, 1), lateStartCost(3, 12, 1), lateStartCost(30, 12, 0.5)]).toEqual([0, 0.25, 0.5]);
  });
});
