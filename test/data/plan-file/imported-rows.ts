import { changeOfImport, type ImportChange } from '../../../core/edit/import-change.ts';
import { NO_DAY } from '../../../core/model/day-column.ts';
import type { ImportedRows } from '../../../core/model/imported-rows.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import type { ImportControl } from '../../../data/plan-file/import-rows.ts';

/** An account list of so many rows, each a point of its own, with a potential, an owner of four, and the first row locked. */
export function aList(rows: number, name = 'Account'): ImportedRows {
  const every = Array.from({ length: rows }, (_, i) => i);
  const ids = textColumn(every.map((i) => `${name[0]}-${i}`));
  const names = textColumn(every.map((i) => `${name} ${i} žluťoučký 東京`));
  const lat = Float64Array.from(every, (i) => 25 + ((i * 0.618) % 20));
  const lon = Float64Array.from(every, (i) => -120 + ((i * 0.754) % 50));
  const blank = textColumn(every.map(() => ''));
  return {
    unitSet: { kind: 'points', source: 'points' },
    units: {
      count: rows,
      codes: ids,
      names,
      lat,
      lon,
      xKm: null,
      yKm: null,
      areaKm2: new Float64Array(rows).fill(Number.NaN),
      values: [null],
    },
    neighbours: null,
    accounts: {
      count: rows,
      ids,
      names,
      cities: blank,
      regions: blank,
      postalCodes: blank,
      countries: blank,
      lat,
      lon,
      placed: {
        level: Int32Array.from(every, (i) => (i % 7) - 1),
        confidence: Float64Array.from(every, (i) => (i % 7) / 7),
        conflictKm: Float64Array.from(every, (i) => (i % 7 === 1 ? 100 + i : Number.NaN)),
      },
      unit: Int32Array.from(every),
      owner: Int32Array.from(every, (i) => i % 4),
      ownerNames: ['Ada', 'Ben', 'Cleo', 'Dev'],
      ownerSince: Int32Array.from(every, (i) => (i % 5 === 3 ? NO_DAY : 20_000 - i)),
      values: [Float64Array.from(every, (i) => i / 3)],
    },
    measureNames: ['potential'],
    shapes: null,
    lockedUnits: Int32Array.of(0),
  };
}

/** The change that makes a list the plan's. */
export function importOf(plan: Plan, rows: ImportedRows): ImportChange {
  return finish(
    changeOfImport(plan, rows, {
      measures: [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }],
      fileName: 'accounts.csv',
      names: { role: 'Field sales', scenario: 'Plan 1', baseline: 'Today' },
    }),
  );
}

/** Lets an import run, and stops it at a step where one is named. */
export function control(cancelAtStep = Number.POSITIVE_INFINITY): ImportControl & { steps: number } {
  return {
    steps: 0,
    isCancelled() {
      return this.steps >= cancelAtStep;
    },
    progress() {
      this.steps++;
    },
    pause: () => Promise.resolve(),
  };
}
