import type { AccountTable } from '../model/account.ts';
import { accountClasses, classKey } from './account-classes.ts';
import { type ClassCalls, hoursPerYear } from './class-workload.ts';

/** The hours a year of an account by its class. */
export interface HoursByClass {
  /** By `classKey`. */
  readonly classes: ReadonlyMap<string, number>;
  /** Of an account of any other class, or of none. */
  readonly others: number;
}

const SIGN = 'class:';
const OTHERS = '*';

/**
 * What the column of a measure says of hours by class: `class:a=45&b=12&*=4`, with names as in an address. The measure
 * is then reckoned from the class of each account, and nothing is kept of it but this. Null for any other column.
 */
export function hoursByClassOf(column: string): HoursByClass | null {
  if (!column.startsWith(SIGN)) return null;
  const classes = new Map<string, number>();
  let others = 0;
  for (const part of column.slice(SIGN.length).split('&')) {
    const [name = '', value = '', ...rest] = part.split('=');
    const hours = Number(value);
    const key = name === OTHERS ? OTHERS : decoded(name);
    if (value === '' || rest.length > 0 || !(hours >= 0 && hours < Number.POSITIVE_INFINITY) || !key) return null;
    if (name === OTHERS) others = hours;
    else classes.set(key, hours);
  }
  return { classes, others };
}

/** The column of a measure of hours by class. */
export function hoursColumn(classes: readonly ClassCalls[], others: Omit<ClassCalls, 'name'>): string {
  const said = classes.filter(({ name }) => classKey(name) !== '');
  const named = said.map((one) => `${encoded(classKey(one.name))}=${hoursPerYear(one)}`);
  return `${SIGN}${[...named, `${OTHERS}=${hoursPerYear(others)}`].join('&')}`;
}

/** The hours of an account (its row) by its class; of all the same where the list says no classes. */
export function classHours(
  { classes, others }: HoursByClass,
  accounts: Pick<AccountTable, 'classes'>,
): (account: number) => number {
  const found = accountClasses(accounts);
  if (!found) return () => others;
  const hours = found.names.map((name) => classes.get(classKey(name)) ?? others);
  return (account) => hours[found.codes[account] as number] ?? others;
}

function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('*', '%2A');
}

function decoded(name: string): string | null {
  try {
    return classKey(decodeURIComponent(name));
  } catch {
    return null;
  }
}
