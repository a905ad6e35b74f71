import { textAt } from '../../../core/model/text-column.ts';
import { RULE_SOURCES, type RuleSource, type RuleWhen } from '../../../core/routing/rule.ts';
import type { RoutingLines } from '../../../electron/api/routing-schemas.ts';

/** A line of a routing table as it is shown. */
export interface ShownLine {
  readonly source: RuleSource;
  /** Place in the planner's own rules, -1 for none. */
  readonly own: number;
  readonly when: Omit<RuleWhen, 'validFrom' | 'validTo'>;
}

/** The line at a place of the table. */
export function lineOf(lines: RoutingLines, at: number): ShownLine {
  const word = (column: Int32Array) => lines.words[column[at] as number] ?? '';
  return {
    source: RULE_SOURCES[lines.source[at] as number] as RuleSource,
    own: lines.own[at] as number,
    when: {
      account: textAt(lines.accounts, at),
      product: word(lines.product),
      segment: word(lines.segment),
      language: word(lines.language),
      country: word(lines.country),
      state: word(lines.state),
      from: word(lines.from),
      to: word(lines.to),
    },
  };
}
