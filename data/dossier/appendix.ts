import { appendixFiles, appendixFormulas } from '../../core/text/appendix-text.ts';
import { HEADERS } from '../export/own-headers.ts';
import { type Html, html } from '../report/html.ts';
import type { DossierContext } from './dossier-context.ts';

/** What it takes to count every figure again: which file has what, and how each figure follows from its columns. */
export function appendix({ i18n, words, view }: DossierContext): Html {
  const measures = view.plan.measures.map(({ name }) => name);
  const files = appendixFiles(i18n).map(
    ({ file, about }) => html`<tr><th scope="row"><code>${file}</code></th><td>${columnsOf(file, measures).map(
      (column, i) => html`${i > 0 ? ', ' : ''}<code>${column}</code>`,
    )}</td><td>${about}</td></tr>
`,
  );
  const formulas = appendixFormulas(i18n).map(
    ({
      name,
      figure,
      formula,
      from,
    }) => html`<tr><th scope="row">${figure}</th><td><code class="formula">${formula}</code></td><td><code>${from}</code></td><td><code>${name}</code></td></tr>
`,
  );
  return html`<section class="page appendix"><h1>${words.appendix}</h1>
<p>${words.appendixMeaning}</p>
<h2>${words.files}</h2>
<table><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.columnsOfIt}</th><th scope="col">${words.holds}</th></tr></thead><tbody>${files}</tbody></table>
<h2>${words.formulas}</h2>
<p>${words.formulasMeaning}</p>
<table class="formulas"><thead><tr><th scope="col">${words.figure}</th><th scope="col">${words.formula}</th><th scope="col">${words.fromColumns}</th><th scope="col">${words.nameOfIt}</th></tr></thead><tbody>${formulas}</tbody></table>
<p class="note">${words.namesOfFigures}</p>
</section>`;
}

/** The columns of a file, with one for each measure where it has such. */
function columnsOf(file: string, measures: readonly string[]): readonly string[] {
  const own = HEADERS[file as keyof typeof HEADERS] ?? [];
  switch (file) {
    case 'accounts.csv':
    case 'unit-values.csv':
    case 'exceptions.csv':
      return [...own, ...measures];
    case 'territories.csv':
      return [...own, ...measures.flatMap((name) => [`${name}_total`, `${name}_index`]), 'compactness_km', 'quota'];
    default:
      return own;
  }
}
