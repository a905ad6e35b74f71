import { holdsUnits } from '../model/hierarchy.ts';
import type { RoleKey } from '../model/ids.ts';
import type { TerritoryNeeds } from '../model/matching-settings.ts';
import type { Plan } from '../model/plan.ts';
import type { Territory } from '../model/territory.ts';
import { wordsOfText } from '../model/word-list.ts';

/** What a pasted list says of what territories want. */
export interface PastedNeeds {
  readonly needs: readonly TerritoryNeeds[];
  /** First cells that are no territory of the role, or more than one. */
  readonly unknown: readonly string[];
}

/** Longer texts are no list of a plan's territories; words beyond these are left out as the schema has it. */
const MOST_ROWS = 10_000;
const LONGEST_WORD = 200;
const MOST_WORDS = 100;

/**
 * Reads rows as a spreadsheet puts them on the clipboard: territory (id or name), skills, languages, segment, apart by
 * tabs. Of a territory that stands there twice the last row holds. A first row that names no territory is a header.
 */
export function pastedNeeds(plan: Plan, role: RoleKey, text: string): PastedNeeds {
  const own = plan.territories.filter((territory) => holdsUnits(plan, territory, role));
  const byId = new Map(own.map((territory) => [territory.id.toLowerCase(), territory]));
  const byName = new Map<string, Territory | null>();
  for (const territory of own) {
    const name = territory.name.trim().toLowerCase();
    byName.set(name, byName.has(name) ? null : territory);
  }
  const found = new Map<number, TerritoryNeeds>();
  const unknown: string[] = [];
  const rows = text.split(/\r?\n/).slice(0, MOST_ROWS);
  rows.forEach((row, line) => {
    const [first = '', skills = '', languages = '', segment = ''] = row.split('\t').map((cell) => cell.trim());
    if (row.trim() === '') return;
    const said = first.toLowerCase();
    const territory = byId.get(said) ?? byName.get(said);
    if (!territory) {
      if (line > 0) unknown.push(first);
      return;
    }
    found.set(territory.key, {
      territory: territory.key,
      skills: wordList(skills),
      languages: wordList(languages),
      segment: segment.slice(0, LONGEST_WORD),
    });
  });
  return { needs: [...found.values()], unknown };
}

function wordList(text: string): string[] {
  return wordsOfText(text)
    .map((word) => word.slice(0, LONGEST_WORD).trim())
    .slice(0, MOST_WORDS);
}
