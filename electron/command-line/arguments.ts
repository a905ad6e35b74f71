import { LEAST_POINTS, MOST_POINTS, USUAL_POINTS } from '../../core/balance/alternatives/disruption-steps.ts';
import { CRM_FIELDS } from '../../core/drift/crm-list.ts';
import type { Contiguity } from '../../core/model/plan.ts';
import { MOST_STARTS } from '../api/balance-job.ts';
import { exportOptions } from './column-options.ts';
import type { CommandLine } from './command.ts';
import { dossierOptions } from './dossier-options.ts';
import { familyOptions } from './family-options.ts';
import { importHow } from './import-how.ts';
import { leadOptions } from './lead-options.ts';
import { LIST_KINDS, listOptions, peopleOnly } from './list-options.ts';
import { measureOptions } from './measure-options.ts';
import {
  ArgumentError,
  choiceOption,
  columnOptions,
  fieldOptions,
  fixOptions,
  formOptions,
  iterationsOption,
  maxMovedOption,
  numberOption,
  territoriesOption,
} from './option-values.ts';
import { quotaOption, quotaOptions } from './quota-options.ts';
import { reviewOptions } from './review-options.ts';
import { type CommandWord, OPTIONS, typedOptions } from './typed-options.ts';
import { unitsOption } from './units-options.ts';
import { weightOptions } from './weight-options.ts';

/** Reads a command line, strictly: an option that a command does not take is refused. Throws ArgumentError. */
export function readArguments(argv: readonly string[]): CommandLine {
  const [word = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(word) || rest.includes('--help')) return { command: 'help' };
  if (!Object.hasOwn(OPTIONS, word)) throw new ArgumentError({ code: 'unknown-command', values: { command: word } });
  const command = word as CommandWord;
  const { values, files } = typedOptions(command, rest);
  const one = (name: string) => values.get(name)?.at(-1) ?? null;
  const need = (name: string) => {
    const value = one(name);
    if (value === null || value === '') {
      throw new ArgumentError({ code: 'missing-option', values: { option: `--${name}`, command } });
    }
    return value;
  };
  const number = (name: string, minimum: number, maximum: number, whole = true) => {
    const given = one(name);
    return given === null ? null : numberOption(`--${name}`, given, minimum, maximum, whole);
  };
  const file = (position: number) => {
    const name = files[position];
    if (name === undefined) throw new ArgumentError({ code: 'missing-file', values: { command } });
    return name;
  };
  const atMost = (count: number) => {
    const extra = files[count];
    if (extra !== undefined) throw new ArgumentError({ code: 'too-many-files', values: { file: extra, command } });
  };
  /** A CRM's list of accounts beside the plan, and how it is read. */
  const crmList = () => ({
    file: file(1),
    columns: fieldOptions(values.get('column') ?? [], CRM_FIELDS),
    form: formOptions(one),
  });
  const json = values.has('json');
  const scenario = one('scenario');
  const role = one('role');
  const intake = () => ({
    measures: measureOptions(values.get('measure') ?? []),
    units: unitsOption(one('units') ?? 'points', one),
    unitMeasures: one('unit-measures'),
    packs: values.get('postal') ?? [],
    neighbours: one('neighbours'),
    columns: columnOptions(values.get('column') ?? []),
    unitId: one('unit-id'),
    owner: one('owner'),
    lock: one('lock'),
    form: formOptions(one),
    fixes: fixOptions(values.get('fix') ?? []),
  });
  const search = () => {
    const starts = number('starts', 1, MOST_STARTS) ?? 1;
    const given = one('iterations');
    const iterations = given === null ? null : iterationsOption(given, starts);
    const limits = { starts, iterations, seconds: number('time', 0.1, 86_400, false) };
    if (limits.iterations !== null && limits.seconds !== null) {
      throw new ArgumentError({ code: 'not-both', values: { option: '--iterations', other: '--time' } });
    }
    const homes = one('homes');
    const maxMoved = one('max-moved');
    return {
      ...limits,
      patience: number('patience', 1, 1e12),
      weights: weightOptions(values.get('weigh') ?? []),
      maxMoved: maxMoved === null ? null : maxMovedOption(maxMoved),
      contiguity: contiguity(one('contiguous')),
      homes: homes === null ? null : choiceOption('--homes', homes, ['off', 'soft', 'hard']),
      roadFactor: number('road-factor', 1, 2, false),
      families: familyOptions(one('families'), values.get('apart') ?? []),
    };
  };

  const territories = () => {
    const given = one('territories');
    const asked = given === null ? null : territoriesOption(given);
    // A clock would end every number of the range at another place, and owners need as many territories as they are.
    for (const other of ['time', 'max-moved']) {
      if (typeof asked !== 'object' || asked === null || one(other) === null) continue;
      throw new ArgumentError({ code: 'not-both', values: { option: `--territories ${given}`, other: `--${other}` } });
    }
    return asked;
  };

  const part = () => {
    const [only, onlyUnits] = [one('only'), one('only-units')];
    const option = only === null ? '--only-units' : '--only';
    const notBoth = (other: string) => new ArgumentError({ code: 'not-both', values: { option, other } });
    if (only !== null && onlyUnits !== null) throw notBoth('--only-units');
    // The rest stays as it is, so the number of territories is given.
    if ((only ?? onlyUnits) !== null && one('territories') !== null) throw notBoth('--territories');
    return { only: only?.split(',').map((id) => id.trim()) ?? null, onlyUnits };
  };

  switch (command) {
    case 'run': {
      atMost(1);
      const options = intake();
      const accounts = files[0] ?? null;
      if (accounts === null && options.units.kind !== 'list' && options.unitMeasures === null) {
        throw new ArgumentError({ code: 'missing-file', values: { command } });
      }
      if (options.neighbours !== null && options.units.kind !== 'list') {
        throw new ArgumentError({ code: 'needs', values: { option: '--neighbours', other: '--units FILE.csv' } });
      }
      const { leads, measures } = leadOptions(one, options.measures);
      // Leads come last, so that something else has to weigh compactness.
      if (measures.length === 0) {
        throw new ArgumentError({ code: 'missing-option', values: { option: '--measure', command } });
      }
      need('territories');
      const quota = one('quota');
      return {
        command,
        accounts,
        ...options,
        measures,
        leads,
        ...search(),
        territories: territories() ?? 1,
        out: need('out'),
        reps: one('reps'),
        quota: quota === null ? null : quotaOption(quota),
        currency: currency(one('currency')),
        seed: number('seed', 0, 2 ** 32 - 1) ?? 1,
        plan: one('plan'),
        force: values.has('force'),
        json,
      };
    }
    case 'new':
      atMost(1);
      return { command, plan: file(0), force: values.has('force'), json, currency: currency(one('currency')) };
    case 'import': {
      atMost(2);
      const as = choiceOption('--as', one('as') ?? 'accounts', LIST_KINDS);
      if (as !== 'accounts') {
        return { command: 'import-list', plan: file(0), file: file(1), ...listOptions(as, values), json };
      }
      peopleOnly(values);
      const units = one('units');
      const options = { ...intake(), units: units === null ? null : unitsOption(units, one) };
      return { command, plan: file(0), accounts: file(1), ...options, ...importHow(values), out: one('out'), json };
    }
    case 'balance':
      atMost(1);
      return {
        command,
        plan: file(0),
        territories: territories(),
        ...part(),
        seed: number('seed', 0, 2 ** 32 - 1),
        ...search(),
        scenario,
        role,
        json,
      };
    case 'frontier':
      atMost(1);
      return {
        command,
        plan: file(0),
        points: number('points', LEAST_POINTS, MOST_POINTS) ?? USUAL_POINTS,
        budget: one('budget') ?? 'accounts',
        out: need('out'),
        seed: number('seed', 0, 2 ** 32 - 1),
        iterations: number('iterations', 1, 1e12),
        scenario,
        role,
        json,
      };
    case 'quota':
      atMost(1);
      return { command, plan: file(0), quota: quotaOptions(need('quota'), one), scenario, role, json };
    case 'size':
      atMost(1);
      return { command, plan: file(0), scenario, role, json };
    case 'drift':
      atMost(2);
      return {
        command,
        plan: file(0),
        ...crmList(),
        fixes: fixOptions(values.get('fix') ?? []),
        packs: values.get('postal') ?? [],
        out: one('out'),
        scenario,
        role,
        json,
      };
    case 'fill':
      atMost(2);
      return {
        command,
        plan: file(0),
        ...crmList(),
        out: one('out'),
        scenario,
        role,
        json,
      };
    case 'match':
      atMost(1);
      return { command, plan: file(0), take: values.has('take'), scenario, role, json };
    case 'report':
      atMost(1);
      return { command, plan: file(0), out: need('out'), ...dossierOptions(values), scenario, role, json };
    case 'export':
      atMost(1);
      return { command, plan: file(0), out: need('out'), ...exportOptions(one), scenario, role, json };
    case 'review':
      atMost(1);
      return { command, plan: file(0), asked: reviewOptions(values), json };
    case 'scenarios':
      atMost(1);
      return { command, plan: file(0), out: one('out'), role, json };
    case 'check':
      atMost(1);
      return { command, plan: file(0), json };
    case 'open':
      atMost(1);
      return { command, plan: file(0) };
    case 'help':
      return { command };
  }
}

function contiguity(given: string | null): Contiguity | null {
  if (given === null) return null;
  const words = { yes: 'required', required: 'required', no: 'off', off: 'off', preferred: 'preferred' } as const;
  return words[choiceOption('--contiguous', given, ['required', 'preferred', 'off', 'yes', 'no'])];
}

function currency(given: string | null): string {
  if (given === null) return 'USD';
  return choiceOption('--currency', given.toUpperCase(), Intl.supportedValuesOf('currency'));
}
