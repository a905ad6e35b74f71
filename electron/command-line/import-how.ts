import { ArgumentError } from './option-values.ts';

/** How a list meets the accounts of a plan: options of import. */
export const IMPORT_MODES = ['update', 'add', 'replace'] as const;

/** At most one of --update, --add and --replace, and what goes with it. */
export function importHow(values: ReadonlyMap<string, unknown>) {
  const [mode = null, other] = IMPORT_MODES.filter((name) => values.has(name));
  if (mode && other)
    throw new ArgumentError({ code: 'not-both', values: { option: `--${mode}`, other: `--${other}` } });
  const keepGone = values.has('keep-gone');
  if (keepGone && mode && mode !== 'update') {
    throw new ArgumentError({ code: 'not-both', values: { option: `--${mode}`, other: '--keep-gone' } });
  }
  return { mode, keepGone, list: values.has('list') };
}
