import type { I18n } from '@lingui/core';
import { planFairness } from '../../../core/fairness/plan-fairness.ts';
import type { DossierWords } from '../../../core/text/dossier-words.ts';
import { FIGURES, figureMeaning, figureTitle } from '../../../core/text/figure-text.ts';
import { FIGURE_KEYS } from '../../report/figure-table.ts';
import { exceptionRows, hasExceptions } from '../exceptions.ts';
import type { ScenarioView } from '../scenario-view.ts';
import { daySerial } from './day-serial.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { amount, of, text } from './territory-sheets.ts';

/** A row per measure and fairness figure, in the plan and today. */
export function fairnessSheet(view: ScenarioView, before: ScenarioView | null, i18n: I18n, words: DossierWords): Sheet {
  return {
    name: words.sheets.fairness,
    columns: [
      text('measure', 18),
      text('figure', 26),
      text('title', 28),
      of('per_territory', 'ratio', 14),
      of('per_capacity', 'ratio', 14),
      of('today_per_territory', 'ratio', 14),
      of('today_per_capacity', 'ratio', 14),
      text('meaning', 60),
    ],
    *rows() {
      const today = before ? planFairness(before.plan, before.scenario, before.role, before.totals) : [];
      for (const [m, { name, perTerritory, perCapacity }] of planFairness(
        view.plan,
        view.scenario,
        view.role,
        view.totals,
      ).entries()) {
        for (const figure of FIGURES) {
          const was = [today[m]?.perTerritory[figure] ?? null, today[m]?.perCapacity[figure] ?? null];
          const now = [perTerritory[figure], perCapacity[figure]];
          const title = figureTitle(i18n, figure);
          yield [name, FIGURE_KEYS[figure], title, ...now, ...was, figureMeaning(i18n, figure)];
        }
      }
    },
  };
}

/** A row per named account, as exceptions.csv has it. */
export function exceptionSheet(view: ScenarioView, words: DossierWords): Sheet {
  return {
    name: words.sheets.exceptions,
    columns: [
      text('account_id', 16),
      text('account', 30),
      text('territory_id', 12),
      text('territory', 24),
      text('home_territory_id', 12),
      text('reason', 40),
      text('asked_by', 20),
      of('expires', 'day'),
      of('in_force', 'yes-no', 9),
      of('cv_cost', 'ratio'),
      of('out_of_band_cost', 'ratio'),
      ...view.plan.measures.map((measure) => amount(measure.name, measure)),
    ],
    *rows() {
      if (!hasExceptions(view)) return;
      const rows = exceptionRows(view);
      rows.next();
      for (const row of rows) yield row.map((cell, i) => typed(typeof cell === 'object' ? cell.decimal : cell, i));
    },
  };
}

/** Places of columns in a row of exceptions.csv. */
const EXPIRES = 7;
const IN_FORCE = 8;

function typed(cell: string | number, column: number): SheetCell {
  if (column === IN_FORCE) return cell === 'true';
  return column === EXPIRES && cell !== '' ? daySerial(String(cell)) : cell;
}
