import type { I18n } from '@lingui/core';
import type { SizingMethod } from '../sizing/sizing-settings.ts';

/** What one method of sizing asks for, as a line of text; `reps` is null where something is missing. */
export function sizingLineText(
  i18n: I18n,
  { method, reps, whole }: { readonly method: SizingMethod; readonly reps: number | null; readonly whole: number },
): string {
  const name = methodName(i18n, method);
  if (reps === null) {
    return i18n._({
      id: 'sizing.line-missing',
      message: '{name}: not known, the plan lacks what it takes',
      values: { name },
    });
  }
  return i18n._({
    id: 'sizing.line',
    message: '{name}: {whole, plural, one {# rep} other {# reps}} ({reps} exactly)',
    values: { name, whole, reps: new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 2 }).format(reps) },
  });
}

function methodName(i18n: I18n, method: SizingMethod): string {
  switch (method) {
    case 'workload':
      return i18n._({ id: 'sizing.workload', message: 'Workload' });
    case 'potential':
      return i18n._({ id: 'sizing.potential', message: 'Potential per rep' });
    case 'incremental':
      return i18n._({ id: 'sizing.incremental', message: 'Incremental return' });
    case 'capacity':
      return i18n._({ id: 'sizing.capacity', message: 'Capacity of the target' });
  }
}
