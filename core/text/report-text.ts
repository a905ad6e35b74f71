import type { I18n } from '@lingui/core';
import type { Solution } from '../balance/solution.ts';
import type { BalanceWeights, Contiguity, HomePull } from '../model/plan.ts';
import type { UnitSet } from '../model/unit.ts';

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

/** One territory that is not in one piece. */
export function piecesText(i18n: I18n, territory: string, pieces: number): string {
  return i18n._({
    id: 'report.pieces',
    message: '{territory} is in {pieces, plural, one {# piece} other {# pieces}}.',
    values: { territory, pieces },
  });
}

/** What the dots of the map are. */
export interface DotFigures {
  readonly dots: number;
  readonly places: number;
  /** Places beyond the picture's edge, or without coordinates. */
  readonly outside: number;
  readonly ofUnits: boolean;
}

/** Under the map: how many dots stand for how many accounts or units, and what the picture leaves out. */
export function dotsText(i18n: I18n, { dots, places, outside, ofUnits }: DotFigures): string {
  const values = { dots, places, outside };
  if (ofUnits) {
    return i18n._({
      id: 'report.dots-units',
      message:
        '{places, plural, one {# unit} other {# units}} as {dots, plural, one {# dot} other {# dots}}: those that would cover each other share one.{outside, plural, =0 {} one { # lies outside the picture.} other { # lie outside the picture.}}',
      values,
    });
  }
  return i18n._({
    id: 'report.dots-accounts',
    message:
      '{places, plural, one {# account} other {# accounts}} as {dots, plural, one {# dot} other {# dots}}: those that would cover each other share one.{outside, plural, =0 {} one { # lies outside the picture.} other { # lie outside the picture.}}',
    values,
  });
}

/** Under a distribution: the band (the tolerance as text, null where absolute limits are set) and how many lie outside. */
export function bandText(i18n: I18n, tolerance: string | null, outside: number): string {
  if (tolerance === null) {
    return i18n._({
      id: 'report.band-limits',
      message:
        'Fair share 100; the band is what the limits allow; {outside, plural, =0 {no territory outside.} one {# territory outside, marked by a hatched bar.} other {# territories outside, marked by hatched bars.}}',
      values: { outside },
    });
  }
  return i18n._({
    id: 'report.band',
    message:
      'Fair share 100, band ± {tolerance}; {outside, plural, =0 {no territory outside.} one {# territory outside, marked by a hatched bar.} other {# territories outside, marked by hatched bars.}}',
    values: { tolerance, outside },
  });
}

/** What a distribution's picture shows, for who cannot see it. */
export function chartText(i18n: I18n, measure: string, territories: number, outside: number): string {
  return i18n._({
    id: 'report.chart',
    message:
      'Index of {measure} for {territories, plural, one {# territory} other {# territories}}, {outside, number} outside the limits',
    values: { measure, territories, outside },
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

/** How much of the time that accounts had with their owners changes hands; `accounts` say since when. */
export function relationshipText(
  i18n: I18n,
  { moved, total, accounts, share }: { moved: number; total: number; accounts: number; share: string },
): string {
  return i18n._({
    id: 'report.relationship-months',
    message:
      '{moved, plural, one {# relationship-month} other {# relationship-months}} of {total, number} are lost ({share}): the months that the accounts which change hands had been with their owners when the plan begins. {accounts, plural, one {# account says} other {# accounts say}} since when.',
    values: { moved, total, accounts, share },
  });
}

/** The hand-overs that the table sums up in one line. */
export function otherHandOversText(i18n: I18n, pairs: number): string {
  return i18n._({
    id: 'report.other-hand-overs',
    message: '{pairs, plural, one {# smaller hand-over} other {# smaller hand-overs}}',
    values: { pairs },
  });
}

/** Where a list has more owners than a page can hold. */
export function largestOwnersText(i18n: I18n, shown: number, owners: number): string {
  return i18n._({
    id: 'report.largest-owners',
    message: 'The {shown, number} largest of {owners, number} owners are listed.',
    values: { shown, owners },
  });
}

/** How many of the moved units are explained. */
export function movesShownText(i18n: I18n, shown: number, moved: number): string {
  return i18n._({
    id: 'report.moves-shown',
    message:
      '{moved, plural, one {# unit is} other {# units are}} not in the territory of the baseline. {shown, plural, =0 {} other {Listed are the {shown, number} largest; moves.csv of a run has all.}} Each sentence is about one unit, with all others where they are now.',
    values: { shown: shown < moved ? shown : 0, moved },
  });
}

/** What became of the rows of a file. */
export function rowsText(
  i18n: I18n,
  rows: {
    readonly file: string;
    readonly read: number;
    readonly imported: number;
    readonly warned: number;
    readonly refused: number;
  },
): string {
  const { file, read, imported, warned, refused } = rows;
  return i18n._({
    id: 'report.rows-of',
    message:
      '{read, plural, one {# row} other {# rows}} of {file} read: {imported, number} imported, {warned, number} of them with a warning; {refused, number} refused.',
    values: { file, read, imported, warned, refused },
  });
}

/** Where units come from, as the plan names its kind of units. */
export function unitSetText(i18n: I18n, kind: UnitSet['kind']): string {
  switch (kind) {
    case 'points':
      return i18n._({ id: 'report.units-points', message: "each account's place" });
    case 'us-states':
      return i18n._({ id: 'report.units-states', message: 'US states' });
    case 'us-counties':
      return i18n._({ id: 'report.units-counties', message: 'US counties' });
    case 'us-zips':
      return i18n._({ id: 'report.units-zips', message: 'approximate US ZIP areas' });
    case 'postal-areas':
      return i18n._({ id: 'report.units-postal', message: 'approximate areas of postal codes' });
    case 'hexagons':
      return i18n._({ id: 'report.units-hexagons', message: 'hexagons' });
    case 'areas':
      return i18n._({ id: 'report.units-areas', message: 'areas of a boundary file' });
    case 'list':
      return i18n._({ id: 'report.units-list', message: 'a list of units' });
  }
}

/** Whether territories had to be in one piece. */
export function askedContiguityText(i18n: I18n, asked: Contiguity): string {
  switch (asked) {
    case 'required':
      return i18n._({ id: 'report.contiguity-required', message: 'required' });
    case 'preferred':
      return i18n._({ id: 'report.contiguity-preferred', message: 'preferred' });
    case 'off':
      return i18n._({ id: 'report.contiguity-not-asked', message: 'not asked for' });
  }
}

/** What counts besides compactness, each with its weight. */
export function askedWeightsText(i18n: I18n, weights: BalanceWeights): string {
  const { limits, ...values } = weights;
  return i18n._({
    id: 'report.weights',
    message:
      'compactness 1, travel {travel, number}, borders {border, number}, staying put {disruption, number}, limits {limits}',
    values: {
      ...values,
      limits:
        limits === null
          ? i18n._({ id: 'report.limits-first', message: 'before everything else' })
          : new Intl.NumberFormat(i18n.locale).format(limits),
    },
  });
}

/** How far the homes of reps are the centres of their territories. */
export function askedHomesText(i18n: I18n, asked: HomePull): string {
  switch (asked) {
    case 'off':
      return i18n._({ id: 'report.homes-off', message: 'not counted' });
    case 'soft':
      return i18n._({ id: 'report.homes-soft', message: 'half of a territory’s centre' });
    case 'hard':
      return i18n._({ id: 'report.homes-hard', message: 'the centre of their territory' });
  }
}

/** What ended the search. */
export function stoppedText(i18n: I18n, stopped: Solution['stopped']): string {
  switch (stopped) {
    case 'iterations':
      return i18n._({ id: 'report.stopped-iterations', message: 'ended by their number' });
    case 'time':
      return i18n._({ id: 'report.stopped-time', message: 'ended by the time limit' });
    case 'no-improvement':
      return i18n._({ id: 'report.stopped-no-improvement', message: 'ended because nothing improved any more' });
    case 'kept':
      return i18n._({ id: 'report.stopped-kept', message: 'ended by hand, with the best so far' });
    case 'cancelled':
      return i18n._({ id: 'report.stopped-cancelled', message: 'cancelled' });
  }
}
