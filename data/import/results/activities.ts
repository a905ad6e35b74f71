import type { ActivityField } from '../../../core/model/result-fields.ts';
import { ACTIVITY_FIGURES, type ActivityColumns, type ActivityFigure } from '../../../core/model/results.ts';
import { type FileRefusal, FileRefused, refusalOf } from '../file-refused.ts';
import { type ListKind, type ListRead, type ListRows, type OpenList, readList } from '../read-list.ts';
import type { ReadControl } from '../read-request.ts';
import type { Refusal } from '../row-measures.ts';
import { headerList } from '../table.ts';
import { textIndex } from '../text-index.ts';
import { amountIn } from './amount.ts';
import { ACTIVITY_SPELLINGS } from './result-fields.ts';
import type { ResultsRequest } from './sales.ts';

/** Activities that were read. */
export type ReadActivities = ({ readonly ok: true; readonly activities: ActivityColumns } & ListRead) | FileRefusal;

/** What a list of activities is made of. */
export const ACTIVITY_LIST: ListKind<ActivityField> = {
  spellings: ACTIVITY_SPELLINGS,
  numbers: ACTIVITY_FIGURES,
  dates: [],
  names: [],
  mostRows: 1_000_000,
  check: ({ cells }, { file, header }) => {
    const columns = headerList(header);
    if (cells.rep < 0 && cells.territory < 0) throw new FileRefused('no-holder-column', { file, columns });
    if (ACTIVITY_FIGURES.every((figure) => cells[figure] < 0))
      throw new FileRefused('no-figure-column', { file, columns });
  },
};

/** Figures that are money. */
const MONEY: readonly ActivityFigure[] = ['forecast', 'actual'];
/** Reps or territories beyond these are something else. */
const MOST_NAMES = 100_000;

/**
 * Reads activities, or figures that were counted already: rows of one rep (or, where the list has no reps, of one
 * territory) are summed up. A blank cell says nothing; one that is no number, or below zero, refuses its row.
 */
export function readActivities(
  path: string,
  request: ResultsRequest<ActivityField>,
  control: ReadControl,
): ReadActivities {
  return refusalOf<ReadActivities>(path, () => {
    const names = textIndex();
    const sums = ACTIVITY_FIGURES.map((): number[] => []);
    let by: ActivityColumns['by'] = 'rep';
    const read = readList<ActivityField>(path, ACTIVITY_LIST, request, control, (list) => {
      by = list.columns.cells.rep >= 0 ? 'rep' : 'territory';
      return activityRows(list, by, names, sums, request.digits);
    });
    const figures = Object.fromEntries(ACTIVITY_FIGURES.map((figure, f) => [figure, Float64Array.from(sums[f] ?? [])]));
    const activities: ActivityColumns = {
      by,
      count: names.texts.count,
      names: names.texts.finish(),
      digits: request.digits,
      figures: figures as ActivityColumns['figures'],
    };
    return { ok: true, activities, ...read };
  });
}

function activityRows(
  list: OpenList<ActivityField>,
  by: ActivityColumns['by'],
  names: ReturnType<typeof textIndex>,
  sums: readonly number[][],
  digits: number,
): ListRows {
  const { text, columns, table } = list;
  let taken = 0;

  function read(row: readonly string[]): Refusal {
    const name = text(row, by);
    if (name === '') return { code: 'holder-missing', values: { column: columns.columns[by] ?? '' } };
    const values: number[] = [];
    for (const figure of ACTIVITY_FIGURES) {
      const found = figureIn(list, row, figure, digits);
      if (typeof found !== 'number') return found;
      values.push(found);
    }
    const at = names.put(name);
    if (at >= MOST_NAMES)
      throw new FileRefused('file-too-large', { file: table.file, rows: at + 1, limit: MOST_NAMES });
    for (const [f, value] of values.entries()) {
      const column = sums[f] as number[];
      const before = column[at] ?? Number.NaN;
      column[at] = Number.isNaN(before) ? value : before + (Number.isNaN(value) ? 0 : value);
    }
    taken++;
    return null;
  }

  return { read, id: (row) => text(row, by), count: () => taken };
}

/** NaN where nothing is said. */
function figureIn(
  list: OpenList<ActivityField>,
  row: readonly string[],
  figure: ActivityFigure,
  digits: number,
): number | NonNullable<Refusal> {
  const found = amountIn(list, row, figure, MONEY.includes(figure) ? digits : HUNDREDTHS);
  if (found.refusal?.code === 'amount-missing') return Number.NaN;
  if (found.refusal) return found.refusal;
  if (found.minor >= 0) return MONEY.includes(figure) ? found.minor : found.minor / 10 ** HUNDREDTHS;
  const values = { column: list.columns.columns[figure] ?? '', text: list.text(row, figure) };
  return { code: 'amount-unreadable', values };
}

/** Hours and counts are kept to the hundredth. */
const HUNDREDTHS = 2;
