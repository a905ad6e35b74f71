import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeByHand } from '../../../core/edit/place-by-hand.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { finish } from '../../../core/steps.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { pointPlan } from '../../core/edit/reimport-lists.ts';
import { control } from './imported-rows.ts';
import { aFolder } from './plan-folder.ts';

const PLAN = pointPlan(
  [
    { id: 'a', at: 40, potential: 1 },
    { id: 'b', at: null, potential: 2 },
  ],
  { working: 'A.', baseline: 'A.' },
);

describe('an account put on the map in a plan file', () => {
  it('is one step that undo takes back and redo brings again', async () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), PLAN);
    const made = finish(
      placeByHand(PLAN, [{ account: PLAN.accounts.keys[1] as AccountKey, lat: 48, lon: 11, unit: -1 }]),
    );
    if (!made.ok) throw new Error(made.code);
    await file.writeImport(made.rows, made.edit, control());
    const after = file.read();
    expect(Array.from(after.accounts.lat)).toEqual([40, 48]);
    expect(Array.from(after.accounts.unit)).toEqual([0, 1]);
    expect(after.accounts.placed.confidence[1]).toBe(1);
    expect(file.historyEnds().undo).toEqual({ code: 'placed-by-hand', values: { accounts: 1 } });
    file.undo();
    expect(file.read()).toEqual(PLAN);
    file.redo();
    expect(file.read()).toEqual(after);
    expect(file.check().problems).toEqual([]);
    file.close();
  });
});
