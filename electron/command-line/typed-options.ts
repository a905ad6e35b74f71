import { parseArgs } from 'node:util';
import type { CommandLine } from './command.ts';
import { IMPORT_MODES } from './import-how.ts';
import { ArgumentError } from './option-values.ts';

const PLAIN_FORM = ['encoding', 'delimiter', 'header-line', 'sheet'];
const FORM_OPTIONS = [...PLAIN_FORM, 'fill-merged', 'fix'];
const IMPORT_OPTIONS = [
  'measure',
  'units',
  'neighbours',
  'column',
  'unit-id',
  'unit-name',
  'layer',
  'unit-measures',
  'postal',
  'owner',
  'lock',
  ...FORM_OPTIONS,
];
const SEARCH_OPTIONS = ['territories', 'contiguous', 'homes', 'road-factor', 'weigh', 'max-moved', 'families', 'apart'];
const STOP_OPTIONS = ['seed', 'starts', 'iterations', 'time', 'patience'];
const BALANCE_OPTIONS = [...SEARCH_OPTIONS, ...STOP_OPTIONS];

const DOSSIER_OPTIONS = ['dossier', 'handouts', 'xlsx', 'without-names'];

/** What is typed; `import --as reps` is a command of its own within. */
export type CommandWord = Exclude<CommandLine['command'], 'import-list'>;

/** Which options each command takes; `lang` and `json` go everywhere. */
export const OPTIONS: Readonly<Record<CommandWord, readonly string[]>> = {
  run: [
    ...IMPORT_OPTIONS,
    ...BALANCE_OPTIONS,
    'out',
    'reps',
    'leads',
    'from',
    'to',
    'quota',
    'currency',
    'plan',
    'force',
  ],
  new: ['force', 'currency'],
  import: [...IMPORT_OPTIONS, ...IMPORT_MODES, 'keep-gone', 'list', 'out', 'as', 'drop-gone', 'from', 'to'],
  balance: [...BALANCE_OPTIONS, 'scenario', 'role', 'only', 'only-units'],
  frontier: ['points', 'budget', 'out', 'seed', 'iterations', 'scenario', 'role'],
  quota: ['quota', 'floor', 'cap', 'over', 'round', 'season', 'scenario', 'role'],
  match: ['take', 'scenario', 'role'],
  drift: ['out', 'column', ...FORM_OPTIONS, 'postal', 'scenario', 'role'],
  fill: ['out', 'column', ...PLAIN_FORM, 'scenario', 'role'],
  size: ['scenario', 'role'],
  report: ['out', 'scenario', 'role', ...DOSSIER_OPTIONS],
  export: ['out', 'scenario', 'role', 'format', 'template', 'columns'],
  review: ['to', 'out', 'message', 'only', 'scenario', 'role', 'force', 'bring'],
  scenarios: ['out', 'role'],
  check: [],
  open: [],
  help: [],
};
const FLAGS = [
  'json',
  'force',
  'help',
  ...IMPORT_MODES,
  'keep-gone',
  'drop-gone',
  'list',
  'fill-merged',
  'dossier',
  'xlsx',
  'without-names',
  'take',
];
const REPEATED = ['measure', 'column', 'fix', 'weigh', 'apart', 'postal'];

/** The options and files of a command line by their names. Throws ArgumentError for an option the command does not take. */
export function typedOptions(command: CommandWord, rest: readonly string[]) {
  const known = [...OPTIONS[command], 'json', 'lang'];
  const { tokens } = parseArgs({
    args: [...rest],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map((name) => [name, { type: FLAGS.includes(name) ? ('boolean' as const) : ('string' as const) }]),
    ),
  });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    if (!known.includes(token.name)) throw new ArgumentError({ code: 'unknown-option', values: { option, command } });
    const given = token.value ?? (FLAGS.includes(token.name) ? '' : null);
    if (given === null) throw new ArgumentError({ code: 'missing-option', values: { option: `${option} …`, command } });
    values.set(token.name, [...(REPEATED.includes(token.name) ? (values.get(token.name) ?? []) : []), given]);
  }
  return { values, files };
}
