import type { I18n } from '@lingui/core';

/** The words of the fairness report, made once per report. */
export function reportWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'report.title', message: 'Fairness report' }),
    sample: i18n._({ id: 'report.sample', message: 'Sample plan: every account in it is invented.' }),
    plan: i18n._({ id: 'report.plan', message: 'Plan' }),
    scenario: i18n._({ id: 'report.scenario', message: 'Scenario' }),
    territories: i18n._({ id: 'report.territories', message: 'Territories' }),
    territory: i18n._({ id: 'report.territory', message: 'Territory' }),
    accounts: i18n._({ id: 'report.accounts', message: 'Accounts' }),
    units: i18n._({ id: 'report.units', message: 'Units' }),
    rep: i18n._({ id: 'report.rep', message: 'Rep' }),
    quota: i18n._({ id: 'report.quota', message: 'Quota' }),
    quotaTotal: i18n._({ id: 'report.quota-total', message: 'Quota in all' }),
    index: i18n._({ id: 'report.index', message: 'Index' }),
    spread: i18n._({ id: 'report.spread', message: 'Spread' }),
    total: i18n._({ id: 'report.total', message: 'Total' }),
    unassigned: i18n._({ id: 'report.unassigned', message: 'In no territory' }),
    map: i18n._({ id: 'report.map', message: 'Map' }),
    distribution: i18n._({ id: 'report.distribution', message: 'Distribution' }),
    figures: i18n._({ id: 'report.figures', message: 'Fairness figures' }),
    figure: i18n._({ id: 'report.figure', message: 'Figure' }),
    perTerritory: i18n._({ id: 'report.per-territory', message: 'per territory' }),
    perCapacity: i18n._({ id: 'report.per-capacity', message: 'per full-time rep' }),
    meaning: i18n._({ id: 'report.meaning', message: 'What it says' }),
    changes: i18n._({ id: 'report.changes', message: 'What changes against the current owners' }),
    noOwners: i18n._({
      id: 'report.no-owners',
      message: 'The account list names no current owners, so there is nothing to compare with.',
    }),
    owner: i18n._({ id: 'report.owner', message: 'Current owner' }),
    kept: i18n._({ id: 'report.kept', message: 'Kept' }),
    lost: i18n._({ id: 'report.lost', message: 'Handed over' }),
    gained: i18n._({ id: 'report.gained', message: 'Taken over' }),
    moved: i18n._({ id: 'report.moved', message: 'Moved' }),
    share: i18n._({ id: 'report.share', message: 'Share' }),
    measure: i18n._({ id: 'report.measure', message: 'Measure' }),
    repeat: i18n._({ id: 'report.repeat', message: 'How to repeat this' }),
    seed: i18n._({ id: 'report.seed', message: 'Seed' }),
    iterations: i18n._({ id: 'report.iterations', message: 'Iterations' }),
    version: i18n._({ id: 'report.version', message: 'Evenfield version' }),
    contiguity: i18n._({ id: 'report.contiguity', message: 'Contiguity' }),
    source: i18n._({ id: 'report.source', message: 'Units from' }),
    tolerance: i18n._({ id: 'report.tolerance', message: 'Tolerance' }),
    links: i18n._({ id: 'report.links', message: 'Links across water and gaps' }),
    rowsRead: i18n._({ id: 'report.rows-read', message: 'Rows read' }),
    rowsImported: i18n._({ id: 'report.rows-imported', message: 'Imported' }),
    rowsWarned: i18n._({ id: 'report.rows-warned', message: 'of them with a warning' }),
    rowsRefused: i18n._({ id: 'report.rows-refused', message: 'Refused' }),
    attribution: i18n._({
      id: 'report.attribution',
      message: 'Boundaries: US Census Bureau and Natural Earth. Places: GeoNames (CC BY 4.0).',
    }),
  };
}
export type ReportWords = ReturnType<typeof reportWords>;

/** Headline: how many territories lie within all limits. */
export function withinText(i18n: I18n, within: number, territories: number): string {
  return i18n._({
    id: 'report.within',
    message:
      '{within, number} of {territories, plural, one {# territory lies} other {# territories lie}} within every limit.',
    values: { within, territories },
  });
}

/** The worst deviation of one measure, in a sentence. */
export function worstText(i18n: I18n, measure: string, deviation: string, territory: string): string {
  return i18n._({
    id: 'report.worst',
    message: '{measure}: furthest from its fair share is {territory}, {deviation}.',
    values: { measure, deviation, territory },
  });
}

/** Whether the territories are in one piece. */
export function contiguityText(i18n: I18n, looseParts: number | null): string {
  if (looseParts === null) {
    return i18n._({ id: 'report.contiguity-off', message: 'Not asked for: territories may have separate parts.' });
  }
  return i18n._({
    id: 'report.contiguity-parts',
    message:
      '{looseParts, plural, =0 {Every territory is in one piece.} one {# separate part beyond one per territory.} other {# separate parts beyond one per territory.}}',
    values: { looseParts },
  });
}

/** Under the map, where there are more accounts than dots. */
export function dotsText(i18n: I18n, drawn: number, accounts: number): string {
  return i18n._({
    id: 'report.dots',
    message: '{drawn, number} of {accounts, number} accounts are drawn, evenly picked.',
    values: { drawn, accounts },
  });
}

/** Under a distribution: the band and how many lie outside. */
export function bandText(i18n: I18n, tolerance: string, outside: number): string {
  return i18n._({
    id: 'report.band',
    message:
      'Fair share 100, band ± {tolerance}; {outside, plural, =0 {no territory outside.} one {# territory outside, marked by a hatched bar.} other {# territories outside, marked by hatched bars.}}',
    values: { tolerance, outside },
  });
}

/** How much changes hands. */
export function movedText(i18n: I18n, moved: number, accounts: number, share: string): string {
  return i18n._({
    id: 'report.moved-accounts',
    message:
      '{moved, number} of {accounts, plural, one {# account changes} other {# accounts change}} hands ({share}).',
    values: { moved, accounts, share },
  });
}
