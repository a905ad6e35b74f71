import { reasonOf } from '../../core/balance/explain/move-reason.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { Cell } from './csv-text.ts';
import { explainedMoves } from './explained-moves.ts';
import { HEADERS } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/**
 * `moves.csv`: each unit that is not in its territory of the baseline, with what the move changes at the end state and
 * why; the header alone where nothing moved or nothing is known of before.
 */
export function* moveRows(view: ScenarioView): Generator<readonly Cell[]> {
  const moves = explainedMoves(view);
  const names = moves?.problem.measures.map(({ name }) => name) ?? [];
  yield [
    ...HEADERS['moves.csv'],
    ...names.flatMap((name) => INDEXES.map((column) => `${name}_${column}`)),
    ...names.map((name) => `${name}_excess`),
  ];
  if (!moves) return;
  const { problem, told, unitRows, territories } = moves;
  const m = names.length;
  for (let i = 0; i < told.units.length; i++) {
    const [from, to] = [territories[told.from[i] as number]?.id ?? '', territories[told.to[i] as number]?.id ?? ''];
    const reason = reasonOf(problem, told, i, moves);
    const limit = reason.kind === 'limit' ? reason : null;
    const rows = Array.from({ length: m }, (_, j) => i * m + j);
    yield [
      textAt(view.plan.units.codes, unitRows[told.units[i] as number] as number),
      from,
      to,
      reason.kind,
      limit ? (names[limit.measure] ?? '') : '',
      limit ? (limit.side === 'left' ? from : to) : '',
      told.centreKm.before[i] as number,
      told.centreKm.after[i] as number,
      told.roadKm.before[i] as number,
      told.roadKm.after[i] as number,
      told.borderKm[i] as number,
      told.moveCost[i] as number,
      told.pieces[i] as number,
      told.cost.sse[i] as number,
      told.cost.travel[i] as number,
      told.cost.border[i] as number,
      told.cost.disruption[i] as number,
      ...rows.flatMap((at) => {
        const { left, joined } = told.index;
        return [left.before, left.after, joined.before, joined.after].map((column) => column[at] as number);
      }),
      ...rows.map((at) => (told.excess.left[at] as number) + (told.excess.joined[at] as number)),
    ];
  }
}

/** Of the territory it left and of the one it joined, without and with the move. */
const INDEXES = ['from_index_before', 'from_index_after', 'to_index_before', 'to_index_after'] as const;
