import { textAt } from '../../../core/model/text-column.ts';
import { compareCodes } from '../../../core/routing/code-space.ts';
import { RULE_SOURCES, type RuleSource } from '../../../core/routing/rule.ts';
import type { RoutingLines } from '../../../electron/api/routing-schemas.ts';

/** Which lines of a table are looked for; null and blank for all. */
export interface LineSearch {
  readonly source: RuleSource | null;
  /** A postal code, or a part of a product, segment, language, state, account or name. */
  readonly typed: string;
}

/**
 * Places of the lines that are meant: those of the source whose words, account or target have what is typed in them, and
 * those whose range of codes has it as a code. `nameOf` tells the names of a target, by its place.
 */
export function foundLines(lines: RoutingLines, { source, typed }: LineSearch, nameOf: readonly string[]): Int32Array {
  const sought = typed.trim().toLowerCase();
  const code = typed.trim().toUpperCase().replace(/[\s-]/g, '');
  const isSource = (at: number) => source === null || lines.source[at] === RULE_SOURCES.indexOf(source);
  const words = lines.words.map((word) => ({
    has: sought !== '' && word.toLowerCase().includes(sought),
    order: compareCodes(word, code),
    isCode: word !== '',
  }));
  const targets = nameOf.map((name) => sought !== '' && name.toLowerCase().includes(sought));
  const said = [lines.product, lines.segment, lines.language, lines.country, lines.state];
  const isMeant = (at: number) => {
    if (sought === '' || targets[lines.target[at] as number]) return true;
    if (said.some((column) => words[column[at] as number]?.has)) return true;
    const [from, to] = [words[lines.from[at] as number], words[lines.to[at] as number]];
    if (from?.isCode && to?.isCode && from.order <= 0 && to.order >= 0) return true;
    return textAt(lines.accounts, at).toLowerCase().includes(sought);
  };
  const found: number[] = [];
  for (let at = 0; at < lines.source.length; at++) if (isSource(at) && isMeant(at)) found.push(at);
  return Int32Array.from(found);
}
