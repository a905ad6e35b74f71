import { type Locale, pickLocale } from '../../core/text/locale.ts';

/** The language for the terminal: the one asked for, else what the environment says, else English. */
export function terminalLocale(asked: string | null, env: Readonly<Record<string, string | undefined>>): Locale {
  const wishes = asked === null ? [env.LC_ALL || env.LC_MESSAGES || env.LANG] : [asked];
  // `ar_EG.UTF-8` -> `ar_EG`
  return pickLocale(wishes.map((wish) => (wish ?? '').split(/[.@]/, 1)[0] ?? ''));
}
