import { textAt } from '../../core/model/text-column.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import { figure } from '../report/figure.ts';
import { type Html, html } from '../report/html.ts';
import type { DossierContext } from './dossier-context.ts';

/** A column of texts beside an account's own: its title, and the text of a row. */
interface TextColumn {
  readonly title: string;
  readonly text: (row: number) => string;
}

/**
 * Accounts (rows) with their ids, names, the owner of today or what `last` says instead, and each measure that
 * accounts carry.
 */
export function accountTable(c: DossierContext, rows: readonly number[], last: TextColumn = ownerColumn(c)): Html {
  const { view, words, numbers, withoutNames } = c;
  const { plan } = view;
  const { accounts } = plan;
  const measures = plan.measures.flatMap((measure, m) => {
    const values = measure.column === '#' ? null : accountValues(plan, m);
    return values ? [{ measure, values }] : [];
  });
  const named = !withoutNames && accounts.names.codes.length > 0;
  const lines = rows.map((row) => {
    const id = textAt(accounts.ids, row);
    return html`<tr><th scope="row" class="id"><bdi>${id}</bdi></th>${named ? html`<td><bdi>${textAt(accounts.names, row)}</bdi></td>` : null}<td><bdi>${last.text(row)}</bdi></td>${measures.map(
      ({ measure, values }) =>
        html`<td class="n">${figure(['account', id, measure.name], values[row], numbers.amount(values[row] as number, measure))}</td>`,
    )}</tr>
`;
  });
  return html`<table class="accounts"><thead><tr><th scope="col">${words.id}</th>${named ? html`<th scope="col">${words.account}</th>` : null}<th scope="col">${last.title}</th>${measures.map(({ measure }) => html`<th scope="col" class="n"><bdi>${measure.name}</bdi></th>`)}</tr></thead><tbody>${lines}</tbody></table>`;
}

function ownerColumn({ view: { plan }, report }: DossierContext): TextColumn {
  const { owner, ownerNames } = plan.accounts;
  return { title: report.owner, text: (row) => ownerNames[owner[row] as number] ?? '' };
}
