import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Score } from '../../../core/scorecard/scorecard.ts';
import { Icon } from '../../controls/icon.tsx';
import { Pager } from '../../controls/pager.tsx';
import type { ScoreColumn } from './score-columns.ts';
import { bestFirst, type ScoreSort, sortedScores } from './sorted-scores.ts';

interface ScoreTableProps {
  readonly label: string;
  /** What the rows are. */
  readonly rowTitle: string;
  readonly scores: readonly Score[];
  readonly columns: readonly ScoreColumn[];
  readonly nameOf: (key: number) => string;
}

const PAGE = 50;

/** Scores with a column for each figure; a title sorts by its column, the best first, then the other way round. */
export function ScoreTable({ label, rowTitle, scores, columns, nameOf }: ScoreTableProps) {
  const { t } = useLingui();
  const [first] = columns;
  const [asked, setAsked] = useState<ScoreSort | null>(null);
  const [from, setFrom] = useState(0);
  const isThere = columns.some(({ id }) => id === asked?.column);
  const sort = isThere && asked ? asked : first && bestFirst(first);
  const sorted = sort ? sortedScores(scores, columns, sort) : scores;
  const start = from < sorted.length ? from : 0;
  const sortBy = (column: ScoreColumn) => {
    setFrom(0);
    setAsked(sort?.column === column.id ? { ...sort, descending: !sort.descending } : bestFirst(column));
  };
  return (
    <>
      <div className="numbers-scroll">
        <table className="numbers-table score-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {columns.map((column) => {
                const here = sort?.column === column.id ? sort : null;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    className="number"
                    title={column.meaning}
                    aria-sort={here ? (here.descending ? 'descending' : 'ascending') : 'none'}
                  >
                    <Button
                      className="head-button"
                      aria-label={t`Sort by ${column.title}`}
                      onPress={() => sortBy(column)}
                    >
                      {here && <Icon name={here.descending ? 'sortDown' : 'sortUp'} />}
                      <bdi>{column.title}</bdi>
                    </Button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(start, start + PAGE).map((score) => (
              <tr key={score.key}>
                <th scope="row">
                  <bdi>{nameOf(score.key)}</bdi>
                </th>
                {columns.map(({ id, value, text }) => (
                  <td key={id} className="number">
                    {text(value(score) ?? Number.NaN)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager from={start} page={PAGE} total={sorted.length} onFrom={setFrom} />
    </>
  );
}
