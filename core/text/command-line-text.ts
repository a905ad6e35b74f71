import type { I18n } from '@lingui/core';

/** What the command line is doing, beside its bar. */
export function workText(i18n: I18n, phase: string): string {
  switch (phase) {
    case 'reading':
      return i18n._({ id: 'work.reading', message: 'reading the file' });
    case 'checking':
      return i18n._({ id: 'work.checking', message: 'checking the outlines' });
    case 'bordering':
      return i18n._({ id: 'work.bordering', message: 'finding which areas touch' });
    case 'placing':
      return i18n._({ id: 'work.placing', message: 'placing the accounts' });
    case 'comparing':
      return i18n._({ id: 'work.comparing', message: 'comparing with the plan' });
    case 'writing':
      return i18n._({ id: 'work.writing', message: 'writing the plan' });
    case 'preparing':
      return i18n._({ id: 'work.preparing', message: 'preparing units and neighbours' });
    case 'centres':
      return i18n._({ id: 'work.centres', message: 'choosing centres' });
    case 'prices':
      return i18n._({ id: 'work.prices', message: 'sharing out the units' });
    case 'contiguity':
      return i18n._({ id: 'work.contiguity', message: 'joining territories into one piece' });
    case 'search':
      return i18n._({ id: 'work.search', message: 'improving the territories' });
    case 'exporting':
      return i18n._({ id: 'work.exporting', message: 'writing the files' });
    default:
      return i18n._({ id: 'work.other', message: 'working' });
  }
}

/** How good the best so far is, and how fast the search goes; short, for a line with a bar in it. */
export function bestText(
  i18n: I18n,
  best: {
    readonly worstDeviation: number;
    readonly limitsMet: boolean;
    readonly perSecond: number | null;
  },
): string {
  const tenths = { style: 'percent', maximumFractionDigits: 1 } as const;
  const short = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const { limitsMet, worstDeviation, perSecond } = best;
  const values = {
    off: new Intl.NumberFormat(i18n.locale, tenths).format(Math.abs(worstDeviation)),
    met: limitsMet ? 'yes' : 'no',
    pace: perSecond === null ? '–' : new Intl.NumberFormat(i18n.locale, short).format(perSecond),
  };
  return i18n._({
    id: 'work.best',
    message: '{off} off, {met, select, yes {limits met} other {limits not met}}, {pace} iterations/s',
    values,
  });
}

/** How compact the best so far is: the usual distance from a territory's centre. */
export function spreadText(i18n: I18n, km: number): string {
  return i18n._({ id: 'work.spread', message: '{km, number} km from the centres', values: { km: Math.round(km) } });
}

/** Rows read, imported and refused. */
export function rowsText(
  i18n: I18n,
  rows: { readonly read: number; readonly imported: number; readonly warned: number; readonly refused: number },
): string {
  return i18n._({
    id: 'command-line.rows',
    message:
      '{read, plural, one {# row} other {# rows}} read: {imported, number} imported ({warned, number} with a warning), {refused, number} refused.',
    values: { ...rows },
  });
}

/** How a balance ended, before the limits that are not met are named. */
export function balancedText(
  i18n: I18n,
  balance: { readonly territories: number; readonly unmet: number; readonly seed: number; readonly iterations: number },
): string {
  return i18n._({
    id: 'command-line.balanced',
    message:
      '{territories, plural, one {# territory} other {# territories}} (seed {seed}, {iterations, plural, one {# iteration} other {# iterations}}): {unmet, plural, =0 {every limit is met.} one {# limit is not met.} other {# limits are not met.}}',
    values: { ...balance, seed: String(balance.seed) },
  });
}

/** Of how many starts a plan is the best, and how many came to nothing. */
export function startsText(i18n: I18n, starts: { readonly starts: number; readonly failed: number }): string {
  return i18n._({
    id: 'command-line.starts',
    message:
      'The best of {starts, plural, one {# start} other {# starts}}.{failed, plural, =0 {} one { # start failed and was left out.} other { # starts failed and were left out.}}',
    values: { ...starts },
  });
}

/** Which number of territories of a range was chosen, and why. */
export function countChosenText(
  i18n: I18n,
  counts: { readonly least: number; readonly most: number; readonly chosen: number; readonly reason: string },
): string {
  const { reason, ...values } = counts;
  if (reason === 'fewest-within-limits') {
    return i18n._({
      id: 'command-line.count-fewest',
      message:
        '{chosen, number} is the least number of territories from {least, number} to {most, number} with which every limit was met.',
      values,
    });
  }
  return i18n._({
    id: 'command-line.count-least-violation',
    message:
      'No number of territories from {least, number} to {most, number} met every limit; with {chosen, number} the fewest are not met.',
    values,
  });
}

/** A measure's largest deviation and where it is. */
export function deviationText(
  i18n: I18n,
  worst: { readonly measure: string; readonly deviation: number; readonly territory: string },
): string {
  return i18n._({
    id: 'command-line.deviation',
    message: '{measure}: largest deviation {deviation, number, percent} in {territory}.',
    values: { ...worst },
  });
}

/** That territories are not in one piece although they had to be. */
export function loosePartsText(i18n: I18n, parts: number): string {
  return i18n._({
    id: 'command-line.loose-parts',
    message: '{parts, plural, one {# separate part} other {# separate parts}} could not be joined to their territory.',
    values: { parts },
  });
}

/** The quota that was split; `total` is an amount with its currency. */
export function quotaText(i18n: I18n, total: string, territories: number): string {
  return i18n._({
    id: 'command-line.quota',
    message: '{total} split over {territories, plural, one {# territory} other {# territories}}.',
    values: { total, territories },
  });
}

/** Where files were written. */
export function writtenText(i18n: I18n, files: number, folder: string): string {
  return i18n._({
    id: 'command-line.written',
    message: '{files, plural, one {# file} other {# files}} written to {folder}.',
    values: { files, folder },
  });
}

/** That a plan file was made. */
export function planMadeText(i18n: I18n, file: string): string {
  return i18n._({ id: 'command-line.plan-made', message: 'Plan {file} made.', values: { file } });
}

/** What a check of a plan file found. */
export function checkText(i18n: I18n, file: string, problems: number): string {
  return i18n._({
    id: 'command-line.check',
    message: '{file}: {problems, plural, =0 {nothing is wrong.} one {# problem found.} other {# problems found.}}',
    values: { file, problems },
  });
}

/** One thing that is wrong with a plan file, by its kind. */
export function checkProblemText(i18n: I18n, kind: string, where: string): string {
  const values = { where };
  switch (kind) {
    case 'integrity':
      return i18n._({ id: 'check.integrity', message: 'The file itself is damaged ({where}).', values });
    case 'schema':
      return i18n._({ id: 'check.schema', message: 'A table is not as Evenfield makes it ({where}).', values });
    case 'digest':
      return i18n._({ id: 'check.digest', message: 'Contents were changed by something else ({where}).', values });
    default:
      return i18n._({ id: 'check.reference', message: 'A row refers to another that is not there ({where}).', values });
  }
}
