import type { CrmList, WordColumn } from '../../../core/drift/crm-list.ts';
import { textColumn } from '../../../core/model/text-column.ts';

/** A line of a CRM's list as a test writes it. */
export interface CrmLine {
  readonly id: string;
  readonly owner: string;
  readonly territory: string;
  readonly called?: string;
  readonly code?: string;
}

/** The list of some lines; a column of names only where a line has one. */
export function crmList(lines: readonly CrmLine[]): CrmList {
  const texts = (text: (line: CrmLine) => string) => textColumn(lines.map(text));
  return {
    count: lines.length,
    ids: texts(({ id }) => id),
    names: texts(({ id }) => `Account ${id}`),
    owner: wordColumn(lines.map(({ owner }) => owner)),
    territory: wordColumn(lines.map(({ territory }) => territory)),
    called: lines.some((line) => line.called !== undefined) ? wordColumn(lines.map((line) => line.called ?? '')) : null,
    countries: texts(() => 'US'),
    codes: texts(({ code = '' }) => code),
    states: texts(() => ''),
  };
}

function wordColumn(texts: readonly string[]): WordColumn {
  const words = [...new Set(texts.filter((text) => text !== ''))];
  return { index: Int32Array.from(texts, (text) => words.indexOf(text)), words };
}
