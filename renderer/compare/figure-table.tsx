import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import type { ComparedFigure, Comparison } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import { figureGroupText, figureText } from '../../core/text/compare-text.ts';
import { Icon } from '../controls/icon.tsx';
import { ScrollRegion } from '../controls/scroll-region.tsx';
import { measureLabel } from '../text/measure-label.ts';
import { useAppState, useFormat } from '../use-app.ts';
import { figureValue } from './figure-value.ts';

interface FigureTableProps {
  readonly plan: Plan;
  /** Null before the first is made. */
  readonly comparison: Comparison | null;
  /** Another one is being made. */
  readonly busy: boolean;
}

/** Figures as rows, scenarios as columns; the better value is bold and has a star. */
export function FigureTable({ plan, comparison, busy }: FigureTableProps) {
  const { t } = useLingui();
  const shown = useAppState((state) => state.scenario);
  if (!comparison) {
    return (
      <p className="hint" role="status">
        <Trans>Comparing…</Trans>
      </p>
    );
  }
  const columns = comparison.scenarios.map((key) => plan.scenarios.find((scenario) => scenario.key === key));
  return (
    <ScrollRegion className="compare-figures" label={t`Figures of the scenarios`}>
      <table className="compare-table" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Figure</Trans>
            </th>
            {columns.map((scenario, column) => (
              <th key={comparison.scenarios[column]} scope="col" className="number">
                <bdi className="one-line">{scenario?.name}</bdi>
                <span className="quiet small">
                  {scenario?.baseline ? t`baseline` : scenario?.key === shown ? t`on the map` : ' '}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.figures.map((figure, row) => (
            <Fragment key={`${figure.group} ${figure.name} ${figure.measure}`}>
              {startsGroup(figure, comparison.figures[row - 1]) && (
                <GroupRow plan={plan} figure={figure} of={columns.length} />
              )}
              <FigureRow plan={plan} figure={figure} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Spread is grouped by measure, everything else by what it is about. */
function startsGroup(figure: ComparedFigure, before: ComparedFigure | undefined): boolean {
  return figure.group !== before?.group || (figure.group === 'spread' && figure.measure !== before.measure);
}

interface RowProps {
  readonly plan: Plan;
  readonly figure: ComparedFigure;
}

function GroupRow({ plan, figure, of }: RowProps & { readonly of: number }) {
  const { i18n } = useLingui();
  return (
    <tr className="compare-group">
      <th scope="rowgroup" colSpan={of + 1}>
        {figureGroupText(
          i18n,
          figure.group,
          labelOf(plan, figure, (name) => measureLabel(i18n, name)),
        )}
      </th>
    </tr>
  );
}

function FigureRow({ plan, figure }: RowProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {figureText(
          i18n,
          figure.name,
          labelOf(plan, figure, (name) => measureLabel(i18n, name)),
        )}
      </th>
      {figure.values.map((_, column) => {
        const { value, amount } = figureValue(plan, format, figure, column);
        const best = figure.best[column] === true;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <td key={column} className={best ? 'number compare-best' : 'number'}>
            <bdi>{value}</bdi>
            {amount && <bdi className="quiet small compare-amount">{amount}</bdi>}
            <span className="compare-sign">{best && <Icon name="star" />}</span>
            {best && <span className="hidden-text">{t`better`}</span>}
          </td>
        );
      })}
    </tr>
  );
}

function labelOf({ measures }: Plan, { measure }: ComparedFigure, label: (name: string) => string): string {
  const record = measures.find(({ key }) => key === measure);
  return record ? label(record.name) : '';
}
