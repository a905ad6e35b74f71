import type { I18n } from '@lingui/core';

/** The codes of why scenarios cannot be changed as asked. */
const SCENARIO_ERRORS = ['baseline-stays', 'last-scenario', 'too-many-scenarios'] as const;
export type ScenarioErrorCode = (typeof SCENARIO_ERRORS)[number];

export function isScenarioError(code: string): code is ScenarioErrorCode {
  return SCENARIO_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why it cannot be, and what to do instead. */
export function scenarioErrorText(i18n: I18n, code: ScenarioErrorCode, values: Values): string {
  switch (code) {
    case 'baseline-stays':
      return i18n._({
        id: 'error.baseline-stays',
        message: '"{name}" is the baseline that others are counted against. Make another scenario the baseline first.',
        values,
      });
    case 'last-scenario':
      return i18n._({
        id: 'error.last-scenario',
        message:
          '"{name}" is the only open scenario, and a plan needs one. Duplicate it, or bring another back, before you put it away.',
        values,
      });
    case 'too-many-scenarios':
      return i18n._({
        id: 'error.too-many-scenarios',
        message: 'A plan has at most {most, number} scenarios. Remove one that is not needed.',
        values,
      });
  }
}
