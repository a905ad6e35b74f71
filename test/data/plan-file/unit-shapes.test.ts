import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../core/edit/empty-plan.ts';
import type { BatchKey } from '../../../core/model/ids.ts';
import { shapeColumn } from '../../../core/model/shape-column.ts';
import { createPlanFile, openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { START_NAMES } from '../../support/plan-builder.ts';
import { aList, control, importOf } from './imported-rows.ts';
import { aFolder, opened, withDatabase } from './plan-folder.ts';

const EMPTY = emptyPlan({ name: 'New', periodStart: '2027-01-01' }, START_NAMES);
const UNITS = 3_000;
const shapes = shapeColumn(
  Array.from({ length: UNITS }, (_, i) =>
    i % 7 === 0
      ? []
      : [
          [
            [
              [i, 0],
              [i + 1, 0],
              [i, 1],
              [i, 0],
            ],
          ],
        ],
  ),
);
const areas = { ...aList(UNITS), unitSet: { kind: 'areas', source: 'patches.geojson' }, shapes } as const;

describe('shapes of a plan of areas', () => {
  it('come in with the units and are there after a restart, empty ones too', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, EMPTY);
    await file.writeImport(areas, importOf(EMPTY, areas), control());
    expect(file.read().unitSet).toEqual({ batch: 1, ...areas.unitSet });
    file.close();
    const again = opened(path);
    expect(again.shapes(1 as BatchKey)).toEqual(shapes);
    expect(again.check().problems).toEqual([]);
    again.close();
  });

  it('wait with the old list for undo, and go when nothing can bring it back', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, EMPTY);
    await file.writeImport(areas, importOf(EMPTY, areas), control());
    const points = aList(10);
    await file.writeImport(points, importOf(file.read(), points), control());
    expect(file.shapes(3 as BatchKey)).toBe(null);
    file.undo();
    expect(file.shapes(file.read().unitSet?.batch as BatchKey)).toEqual(shapes);
    file.undo();
    await file.writeImport(points, importOf(file.read(), points), control());
    expect(file.check().problems).toEqual([]);
    file.close();
    withDatabase(path, (db) => {
      expect(db.prepare('SELECT count(*) AS shapes FROM unit_shape').get()).toEqual({ shapes: 0 });
    });
  });

  it('are told from damaged ones', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, EMPTY);
    await file.writeImport(areas, importOf(EMPTY, areas), control());
    file.close();
    withDatabase(path, (db) => void db.prepare("UPDATE unit_shape SET shape = x'00' WHERE unit = 2").run());
    expect(openPlanFile(path)).toMatchObject({
      status: 'refused',
      code: 'plan-damaged',
      values: { table: 'unit_shape' },
    });
  });
});
