import { useLingui } from '@lingui/react/macro';

/** How the level of a row is called; the blank one is for everybody without a row of their own. */
export function useLevelName(): (level: string) => string {
  const { t } = useLingui();
  return (level) => (level.trim() === '' ? t`Everybody else` : level);
}
