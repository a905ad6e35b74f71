import type { OpportunityField } from '../../../core/model/result-fields.ts';
import type { OpportunityColumns } from '../../../core/model/results.ts';
import { type FileRefusal, FileRefused, refusalOf } from '../file-refused.ts';
import { keptLines } from '../kept-lines.ts';
import { type ListKind, type ListRead, type ListRows, type OpenList, readList } from '../read-list.ts';
import type { ReadControl } from '../read-request.ts';
import type { Refusal } from '../row-measures.ts';
import { headerList } from '../table.ts';
import { numberBuilder, textBuilder } from '../text-builder.ts';
import { textIndex } from '../text-index.ts';
import { amountIn } from './amount.ts';
import { dealState } from './deal-state.ts';
import { OPPORTUNITY_SPELLINGS } from './result-fields.ts';
import type { ResultsRequest } from './sales.ts';

/** Opportunities that were read. */
export type ReadOpportunities =
  | ({ readonly ok: true; readonly opportunities: OpportunityColumns } & ListRead)
  | FileRefusal;

/** What a list of opportunities is made of. */
export const OPPORTUNITY_LIST: ListKind<OpportunityField> = {
  spellings: OPPORTUNITY_SPELLINGS,
  numbers: ['amount', 'chance'],
  dates: ['created', 'closes'],
  names: [],
  mostRows: 500_000,
  check: ({ cells }, { file, header }) => {
    const columns = headerList(header);
    if (cells.account < 0 && cells.owner < 0) throw new FileRefused('no-holder-column', { file, columns });
    if (cells.amount < 0) throw new FileRefused('no-amount-column', { file, columns });
  },
};

/** Stages beyond these count as none: a column with so many is no stage. */
const MOST_STAGES = 40;
const LONGEST_SHOWN = 80;

/**
 * Reads opportunities, open and closed. Whether one is open, won or lost says its outcome, else its stage (`Closed Won`);
 * a stage that only says so is none. One without account and owner, or whose amount is no number, is refused; one whose
 * id came before as well.
 */
export function readOpportunities(
  path: string,
  request: ResultsRequest<OpportunityField>,
  control: ReadControl,
): ReadOpportunities {
  return refusalOf<ReadOpportunities>(path, () => {
    const columns = dealColumns(request.digits);
    const read = readList<OpportunityField>(path, OPPORTUNITY_LIST, request, control, (list) =>
      dealRows(list, columns, request.digits),
    );
    return { ok: true, opportunities: columns.finish(), ...read };
  });
}

type DealColumns = ReturnType<typeof dealColumns>;

function dealColumns(digits: number) {
  const accounts = textBuilder();
  const [owners, stages] = [textIndex(), textIndex()];
  const wholes = [0, 1, 2].map(() => numberBuilder(Int32Array));
  const reals = [0, 1, 2, 3].map(() => numberBuilder(Float64Array));
  const indexOf = (texts: typeof owners, text: string, most: number) =>
    text === '' || (texts.texts.count >= most && texts.find(text) < 0) ? -1 : texts.put(text);
  return {
    count: () => accounts.count,
    add(texts: { account: string; owner: string; stage: string }, state: number, numbers: readonly number[]) {
      accounts.add(texts.account);
      wholes[0]?.add(indexOf(owners, texts.owner, Number.POSITIVE_INFINITY));
      wholes[1]?.add(indexOf(stages, texts.stage, MOST_STAGES));
      wholes[2]?.add(state);
      reals.forEach((column, n) => {
        column.add(numbers[n] as number);
      });
    },
    finish(): OpportunityColumns {
      const [owner, stage, state] = wholes.map((column) => column.finish()) as [Int32Array, Int32Array, Int32Array];
      const [amount, created, closes, chance] = reals.map((column) => column.finish()) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const texts = { accounts: accounts.finish(), owners: owners.texts.finish(), stages: stages.texts.finish() };
      return { count: state.length, ...texts, owner, stage, state, amount, digits, created, closes, chance };
    },
  };
}

function dealRows(list: OpenList<OpportunityField>, columns: DealColumns, digits: number): ListRows {
  const { text, log } = list;
  const ids = textIndex();
  const lines = keptLines(log);

  function read(row: readonly string[], line: number): Refusal {
    const [id, account, owner] = [text(row, 'id'), text(row, 'account'), text(row, 'owner')];
    const before = id === '' ? -1 : ids.find(id);
    if (before >= 0) {
      return { code: 'id-duplicate', values: { id: id.slice(0, LONGEST_SHOWN), line: lines.at(before) } };
    }
    if (account === '' && owner === '') {
      return {
        code: 'holder-missing',
        values: { column: list.columns.columns.account ?? list.columns.columns.owner ?? '' },
      };
    }
    const found = amountIn(list, row, 'amount', digits);
    if (found.refusal) return found.refusal;
    const { state, stage } = dealState(text(row, 'outcome'), text(row, 'stage'));
    const days = [list.day(row, 'created'), list.day(row, 'closes')];
    if (id !== '') {
      ids.put(id);
      lines.add(line);
    }
    columns.add({ account, owner, stage: stage.slice(0, LONGEST_SHOWN) }, state, [
      found.minor,
      ...days,
      chanceOf(list, row),
    ]);
    return null;
  }

  return { read, id: (row) => text(row, 'id') || text(row, 'account'), count: columns.count };
}

/** 0 to 1; a CRM writes 40 or 40%. NaN where nothing is said. */
function chanceOf({ number, text, log, columns }: OpenList<OpportunityField>, row: readonly string[]): number {
  const said = number(row, 'chance');
  if (said === null) return Number.NaN;
  const chance = said > 1 ? said / 100 : said;
  if (chance >= 0 && chance <= 1) return chance;
  log.warn('chance-unreadable', {
    column: columns.columns.chance ?? '',
    text: text(row, 'chance').slice(0, LONGEST_SHOWN),
  });
  return Number.NaN;
}
