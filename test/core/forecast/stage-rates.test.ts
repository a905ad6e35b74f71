import { describe, expect, it } from 'vitest';
import { stageRates } from '../../../core/forecast/stage-rates.ts';
import type { PlanOpportunities } from '../../../core/model/results.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { type DealSpec, withDeals } from '../../support/some-results.ts';

const rates = (deals: readonly DealSpec[]) =>
  stageRates(withDeals(gridPlan({ map: 'A' }), deals).opportunities as PlanOpportunities);
const times = (count: number, deal: DealSpec) => new Array<DealSpec>(count).fill(deal);

describe('win rates by stage', () => {
  it('are won over closed of those that came so far, in the order of the chance the CRM gives', () => {
    const found = rates([
      { stage: 'Offer', chance: 0.6 },
      { stage: 'Talk', chance: 0.2 },
      ...times(6, { state: 'won' }),
      ...times(4, { state: 'lost', stage: 'Talk' }),
      ...times(4, { state: 'lost', stage: 'Offer' }),
      ...times(2, { state: 'lost' }),
    ]);
    expect(found).toEqual([
      { stage: 1, name: 'Talk', open: 1, won: 6, lost: 10, rate: 6 / 16, from: 'closed' },
      { stage: 0, name: 'Offer', open: 1, won: 6, lost: 6, rate: 0.5, from: 'closed' },
    ]);
  });

  it('are what the CRM says where no stage is told of the lost ones, else that of all, else nothing', () => {
    const closed = [...times(3, { state: 'won' }), ...times(9, { state: 'lost' })];
    expect(rates([{ stage: 'Offer', chance: 0.4 }, ...closed])).toMatchObject([{ rate: 0.4, from: 'chance' }]);
    expect(rates([{ stage: 'Offer' }, {}, ...closed])).toMatchObject([
      { stage: 0, rate: 0.25, from: 'all' },
      { stage: -1, rate: 0.25, from: 'all', open: 1 },
    ]);
    expect(rates([{ stage: 'Offer' }])).toMatchObject([{ rate: null, from: null }]);
  });
});
