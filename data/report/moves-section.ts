import type { I18n } from '@lingui/core';
import { reasonOf } from '../../core/balance/explain/move-reason.ts';
import { textAt } from '../../core/model/text-column.ts';
import { type MoveWords, moveText } from '../../core/text/move-text.ts';
import { movesShownText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import { type ExplainedMoves, explainedMoves } from '../export/explained-moves.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure, sentence } from './figure.ts';
import { type Html, html, isolated } from './html.ts';
import type { Numbers } from './numbers.ts';

/** A page is read; `moves.csv` has all. */
const MOST_MOVES = 200;
/** Nobody asks about a way that is shorter. */
const LEAST_KM = 0.5;

/** Why each of the largest moved units moved, in a sentence; null where none did. */
export function movesSection(view: ScenarioView, i18n: I18n, words: ReportWords, numbers: Numbers): Html | null {
  const moves = explainedMoves(view);
  if (!moves || moves.told.units.length === 0) return null;
  const rows = largestFirst(moves).slice(0, MOST_MOVES);
  const sentences = rows.map((row) => sentence((mark) => moveText(i18n, wordsOf(view, moves, row, numbers, mark))));
  return html`<h3>${words.moves}</h3>
<p class="note">${movesShownText(i18n, rows.length, moves.told.units.length)}</p>
<ul class="moves">${sentences.map(
    (sentence) => html`<li>${sentence}</li>
`,
  )}</ul>`;
}

/** Rows of the moves, those with the most of the first measure first. */
function largestFirst({ problem, told }: ExplainedMoves): number[] {
  const values = problem.measures[0]?.values ?? new Float64Array(0);
  const amount = (row: number) => values[told.units[row] as number] ?? 0;
  return Array.from(told.units.keys()).sort((a, b) => amount(b) - amount(a) || a - b);
}

function wordsOf(
  view: ScenarioView,
  moves: ExplainedMoves,
  row: number,
  numbers: Numbers,
  mark: (part: Html) => string,
): MoveWords {
  const { problem, told, unitRows, territories } = moves;
  const reason = reasonOf(problem, told, row, moves);
  const nameOf = (t: number) => {
    const territory = territories[t];
    return isolated(territory ? `${territory.id} ${territory.name}` : NOTHING);
  };
  const [from, to] = [nameOf(told.from[row] as number), nameOf(told.to[row] as number)];
  const measure = reason.kind === 'limit' ? reason.measure : 0;
  const at = row * problem.measures.length + measure;
  const unit = textAt(view.plan.units.codes, unitRows[told.units[row] as number] as number);
  const index = (side: 'from' | 'to', { before, after }: typeof told.index.left): readonly [string, string] | null => {
    const name = problem.measures[measure]?.name ?? '';
    const of = (when: string, value: number) =>
      mark(figure(['move', unit, `${side}_index_${when}`, name], value, numbers.index(value)));
    const [was, is] = [before[at] as number, after[at] as number];
    return Number.isFinite(was) && Number.isFinite(is) ? [of('before', was), of('after', is)] : null;
  };
  const nearer = (told.centreKm.before[row] as number) - (told.centreKm.after[row] as number);
  const side = reason.kind === 'limit' ? reason.side : null;
  return {
    unit: isolated(unit),
    from,
    to,
    measure: isolated(problem.measures[measure]?.name ?? ''),
    fromIndex: index('from', told.index.left),
    toIndex: index('to', told.index.joined),
    centre:
      Math.abs(nearer) >= LEAST_KM
        ? {
            nearer: nearer > 0,
            distance: mark(figure(['move', unit, 'centre_km'], Math.abs(nearer), numbers.distance(Math.abs(nearer)))),
          }
        : null,
    reason: reason.kind,
    limit: side && { territory: side === 'left' ? from : to, maximum: side === 'left' },
  };
}

const NOTHING = '–';
