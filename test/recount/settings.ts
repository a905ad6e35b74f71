import { column, readTable } from './csv.ts';

/** What pay, travel and the composite rest on, by name; blank where nothing is said. */
export type Settings = ReadonlyMap<string, string>;

export function readSettings(folder: string): Settings {
  const table = readTable(folder, 'settings.csv');
  const values = column(table, 'value');
  return new Map(column(table, 'setting').map((setting, i) => [setting, values[i] ?? '']));
}

/** A setting as a number; NaN where it is blank. */
export function setting(settings: Settings, name: string): number {
  const text = settings.get(name) ?? '';
  return text === '' ? Number.NaN : Number(text);
}
