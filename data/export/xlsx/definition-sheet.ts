import type { I18n } from '@lingui/core';
import { appendixFiles, appendixFormulas } from '../../../core/text/appendix-text.ts';
import type { DossierWords } from '../../../core/text/dossier-words.ts';
import { FIGURES, figureMeaning, figureTitle } from '../../../core/text/figure-text.ts';
import { FIGURE_KEYS } from '../../report/figure-table.ts';
import type { Sheet } from './sheet.ts';
import { text } from './territory-sheets.ts';

/** What figures mean and how they are worked out, as the appendix of the dossier has it. */
export function definitionSheet(i18n: I18n, words: DossierWords): Sheet {
  return {
    name: words.sheets.definitions,
    columns: [text('what', 34), text('definition', 70), text('from', 50), text('name', 40)],
    *rows() {
      for (const name of FIGURES) yield [figureTitle(i18n, name), figureMeaning(i18n, name), '', FIGURE_KEYS[name]];
      for (const { figure, formula, from, name } of appendixFormulas(i18n)) yield [figure, formula, from, name];
      for (const { file, about } of appendixFiles(i18n)) yield [file, about, '', ''];
    },
  };
}
