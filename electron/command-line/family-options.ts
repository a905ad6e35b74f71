import type { BalanceSettings, FamilyChoice } from '../../core/model/plan.ts';
import { choiceOption } from './option-values.ts';

/** What a command says of families: together but for some, apart, or nothing. */
export type FamiliesAsked = FamilyChoice | 'apart' | null;

/** `--families together|apart` and `--apart ID`, which may be repeated and is enough by itself. */
export function familyOptions(families: string | null, apart: readonly string[]): FamiliesAsked {
  const word = families === null ? null : choiceOption('--families', families, ['together', 'apart']);
  if (word === 'apart') return word;
  return word === null && apart.length === 0 ? null : { apart };
}

/** The setting for what was asked; without a word it stays as it was. */
export function familySetting(asked: FamiliesAsked, before: BalanceSettings): Pick<BalanceSettings, 'families'> {
  if (asked === 'apart') return {};
  if (asked) return { families: asked };
  return before.families ? { families: before.families } : {};
}
