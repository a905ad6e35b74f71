import type { I18n } from '@lingui/core';
import { inDigits } from './refusal-text.ts';

/** What can be wrong with a command line. */
export type ArgumentProblem =
  | { readonly code: 'unknown-command'; readonly values: { readonly command: string } }
  | { readonly code: 'unknown-option'; readonly values: { readonly option: string; readonly command: string } }
  | { readonly code: 'missing-option'; readonly values: { readonly option: string; readonly command: string } }
  | { readonly code: 'missing-file'; readonly values: { readonly command: string } }
  | { readonly code: 'too-many-files'; readonly values: { readonly file: string; readonly command: string } }
  | { readonly code: 'not-a-number'; readonly values: { readonly option: string; readonly given: string } }
  | {
      readonly code: 'out-of-range';
      readonly values: {
        readonly option: string;
        readonly given: string;
        readonly minimum: number;
        readonly maximum: number;
      };
    }
  | {
      readonly code: 'not-a-choice';
      readonly values: { readonly option: string; readonly given: string; readonly choices: string };
    }
  | { readonly code: 'measure-form'; readonly values: { readonly given: string } }
  | { readonly code: 'no-territory'; readonly values: { readonly id: string } }
  | { readonly code: 'no-unit'; readonly values: { readonly file: string; readonly line: number; readonly id: string } }
  | { readonly code: 'no-units-listed'; readonly values: { readonly file: string } }
  | { readonly code: 'weigh-form'; readonly values: { readonly given: string } }
  | { readonly code: 'moved-measure'; readonly values: { readonly name: string; readonly names: string } }
  | { readonly code: 'measure-twice'; readonly values: { readonly name: string } }
  | { readonly code: 'column-form'; readonly values: { readonly given: string } }
  | { readonly code: 'needs'; readonly values: { readonly option: string; readonly other: string } }
  | { readonly code: 'not-both'; readonly values: { readonly option: string; readonly other: string } }
  | { readonly code: 'no-scenario'; readonly values: { readonly name: string; readonly names: string } }
  | { readonly code: 'no-role'; readonly values: { readonly name: string; readonly names: string } }
  | { readonly code: 'quota-amount'; readonly values: { readonly given: string; readonly currency: string } }
  | { readonly code: 'max-moved-owners'; readonly values: { readonly territories: number; readonly owners: number } }
  | { readonly code: 'iterations-form'; readonly values: { readonly given: string; readonly starts: number } }
  | { readonly code: 'range-form'; readonly values: { readonly option: string; readonly given: string } }
  | { readonly code: 'lead-measure'; readonly values: { readonly given: string } }
  | { readonly code: 'not-a-date'; readonly values: { readonly option: string; readonly given: string } }
  | { readonly code: 'days-turned'; readonly values: { readonly from: string; readonly to: string } }
  | { readonly code: 'nothing-to-list'; readonly values: Readonly<Record<string, never>> };

/** The sentence for a command line that cannot be run: what is wrong, where, and what to write instead. */
export function argumentText(i18n: I18n, problem: ArgumentProblem): string {
  const values = problem.values as Record<string, unknown>;
  switch (problem.code) {
    case 'unknown-command':
      return i18n._({
        id: 'argument.unknown-command',
        message: 'There is no command "{command}". Run "evenfield help" for the commands.',
        values,
      });
    case 'unknown-option':
      return i18n._({
        id: 'argument.unknown-option',
        message: '"{option}" is no option of "{command}". Run "evenfield help" for the options.',
        values,
      });
    case 'missing-option':
      return i18n._({ id: 'argument.missing-option', message: '"{command}" needs {option}.', values });
    case 'missing-file':
      return i18n._({ id: 'argument.missing-file', message: '"{command}" needs a file to work on.', values });
    case 'too-many-files':
      return i18n._({
        id: 'argument.too-many-files',
        message: '"{command}" does not know what to do with "{file}". Put file names with spaces in quotes.',
        values,
      });
    case 'not-a-number':
      return i18n._({ id: 'argument.not-a-number', message: '{option} needs a number, not "{given}".', values });
    case 'out-of-range':
      return i18n._({
        id: 'argument.out-of-range',
        message: '{option} must lie between {minimum, number} and {maximum, number}; "{given}" does not.',
        values,
      });
    case 'iterations-form':
      return i18n._({
        id: 'argument.iterations-form',
        message:
          '--iterations needs one number for all starts or one for each of them: {starts, plural, one {# start was asked for} other {# starts were asked for}}, and {given} numbers were given.',
        values,
      });
    case 'lead-measure':
      return i18n._({
        id: 'argument.lead-measure',
        message:
          '"{given}" is no column of leads that can be summed. Write NAME=# to count leads or NAME=score to sum their scores.',
        values,
      });
    case 'not-a-date':
      return i18n._({
        id: 'argument.not-a-date',
        message: '{option} needs a day such as 2027-01-31, not "{given}".',
        values,
      });
    case 'days-turned':
      return i18n._({ id: 'argument.days-turned', message: 'No day lies from --from {from} to --to {to}.', values });
    case 'nothing-to-list':
      return i18n._({
        id: 'argument.nothing-to-list',
        message:
          '--list tells what a newer list would change, and the plan has no accounts yet. Import the list without it.',
      });
    case 'not-a-choice':
      return i18n._({
        id: 'argument.not-a-choice',
        message: '{option} must be one of {choices}, not "{given}".',
        values,
      });
    case 'measure-form':
      return i18n._({
        id: 'argument.measure-form',
        message:
          '"{given}" is no measure. Write NAME=COLUMN, NAME=COLUMN:5% or NAME=COLUMN:100..200, for example potential=revenue:5%; :p2 behind it is met after :p1.',
        values,
      });
    case 'no-territory':
      return i18n._({
        id: 'argument.no-territory',
        message:
          'This scenario has no territory "{id}". Write ids as the table shows them, for example --only T001,T004.',
        values,
      });
    case 'no-unit':
      return i18n._({
        id: 'argument.no-unit',
        message:
          '{file}, line {line}: this plan has no unit "{id}". Write one id a line in the first column, as units.csv has them.',
        values: inDigits(problem.values, 'line'),
      });
    case 'no-units-listed':
      return i18n._({
        id: 'argument.no-units-listed',
        message:
          'No unit of this plan is named in {file}. Write one id a line in the first column, as units.csv has them.',
        values,
      });
    case 'weigh-form':
      return i18n._({
        id: 'argument.weigh-form',
        message: '"{given}" says no weight. Write TERM=NUMBER, for example --weigh travel=1,border=0.5.',
        values,
      });
    case 'moved-measure':
      return i18n._({
        id: 'argument.moved-measure',
        message: '--max-moved: the plan has no measure "{name}". Its measures are: {names}.',
        values,
      });
    case 'measure-twice':
      return i18n._({
        id: 'argument.measure-twice',
        message: 'The measure "{name}" is given twice. Give each measure a name of its own.',
        values,
      });
    case 'column-form':
      return i18n._({
        id: 'argument.column-form',
        message: '"{given}" names no column. Write FIELD=COLUMN, for example id=CustomerNo.',
        values,
      });
    case 'needs':
      return i18n._({ id: 'argument.needs', message: '{option} works only together with {other}.', values });
    case 'not-both':
      return i18n._({ id: 'argument.not-both', message: 'Give {option} or {other}, not both.', values });
    case 'no-scenario':
      return i18n._({
        id: 'argument.no-scenario',
        message: 'The plan has no scenario "{name}". Its scenarios are: {names}.',
        values,
      });
    case 'no-role':
      return i18n._({
        id: 'argument.no-role',
        message: 'The plan has no role "{name}". Its roles are: {names}.',
        values,
      });
    case 'quota-amount':
      return i18n._({
        id: 'argument.quota-amount',
        message: '"{given}" is no amount in {currency}: it is too large, or has more decimals than the currency.',
        values,
      });
    case 'max-moved-owners':
      return i18n._({
        id: 'argument.max-moved-owners',
        message:
          '--max-moved needs as many territories as there are owners today: {territories, number} were asked for, {owners, number} are there.',
        values,
      });
    case 'range-form':
      return i18n._({
        id: 'argument.range-form',
        message: '"{given}" is no range for {option}. Write the least and the most, for example 10..14.',
        values,
      });
  }
}
