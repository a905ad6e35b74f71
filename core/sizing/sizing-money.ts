import type { SizingSettings } from './sizing-settings.ts';

const AMOUNTS = ['costPerRepMinor', 'targetMinor', 'standardQuotaMinor'] as const;

/**
 * The amounts of the settings in a currency with so many more digits (fewer where negative): 1,000.00 becomes 1,000.
 * One that is changed in the same step is in the new currency already, and stays.
 */
export function sizingInDigits(
  settings: SizingSettings,
  before: SizingSettings | undefined,
  shift: number,
): SizingSettings {
  const moved = AMOUNTS.flatMap((field) => {
    const minor = settings[field];
    if (shift === 0 || minor === null || minor !== before?.[field]) return [];
    return [[field, Math.min(Number.MAX_SAFE_INTEGER, Math.round(minor * 10 ** shift))] as const];
  });
  return { ...settings, ...Object.fromEntries(moved) };
}
