import type { I18n } from '@lingui/core';
import type { Stretch } from '../../routing/code-space.ts';
import type { LeadKind } from '../../routing/lead-kinds.ts';
import type { Gap, Overlap, RoutingProof, Unreachable } from '../../routing/prove-routing.ts';
import { placesText } from './places-text.ts';

/** The words of the routing certificate that stand alone. */
export function certificateWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'routing.certificate', message: 'Certificate of the routing table' }),
    proved: i18n._({ id: 'routing.proved', message: 'Proved' }),
    notProved: i18n._({ id: 'routing.not-proved', message: 'Not proved' }),
    findings: i18n._({ id: 'routing.findings', message: 'What was found' }),
    how: i18n._({ id: 'routing.how', message: 'How it was proved' }),
    where: i18n._({ id: 'routing.where', message: 'How it is known where a code belongs' }),
    codes: i18n._({ id: 'routing.codes', message: 'Postal codes' }),
    lines: i18n._({ id: 'routing.lines', message: 'Lines of the table' }),
    cases: i18n._({ id: 'routing.cases', message: 'Cases gone through' }),
    countries: i18n._({ id: 'routing.countries', message: 'Countries' }),
    method: i18n._({
      id: 'routing.method',
      message:
        'Every postal code of these countries that is known, and every state and country without a code, was gone through with every product, segment and language that the table names, with any other, and with every day of the plan period. For each the lines that hold were found, and the first of them. Nothing was sampled.',
    }),
  };
}

/** The verdict in a sentence. */
export function verdictText(
  i18n: I18n,
  {
    holds,
    counts: { gaps, overlaps, unreachable, vacant },
    tangled,
  }: Pick<RoutingProof, 'holds' | 'counts' | 'tangled'>,
): string {
  if (holds) {
    return i18n._({
      id: 'routing.verdict-holds',
      message:
        'Whatever lead comes in, one line of the table decides where it goes: there is no gap, no overlap, no line that decides nothing, and somebody to take it.',
    });
  }
  return i18n._({
    id: 'routing.verdict-fails',
    message:
      '{gaps, plural, =0 {No gap} one {# gap} other {# gaps}}, {overlaps, plural, =0 {no overlap} one {# overlap} other {# overlaps}}, {unreachable, plural, =0 {no line that decides nothing} one {# line that decides nothing} other {# lines that decide nothing}}{vacant, plural, =0 {} one {, # line with nobody to take its leads} other {, # lines with nobody to take their leads}}{tangled, plural, =0 {} other {, and # stretches of codes on which the rules tell too many kinds of leads apart to go through them}}.',
    values: { gaps, overlaps, unreachable, vacant, tangled },
  });
}

/** A stretch of codes whose leads nobody takes. */
export function gapText(i18n: I18n, where: Stretch | null, gap: Pick<Gap, 'kind' | 'caught'>): string {
  const values = { where: whereText(i18n, where, gap.kind) };
  return gap.caught
    ? i18n._({ id: 'routing.gap-caught', message: '{where}: no line but the catch-all takes these leads.', values })
    : i18n._({ id: 'routing.gap', message: '{where}: nobody gets these leads.', values });
}

/** Two lines that send the same lead different ways. */
export function overlapText(i18n: I18n, where: Stretch | null, overlap: Omit<Overlap, 'start' | 'end'>): string {
  const [first, second] = [overlap.first + 1, overlap.second + 1];
  const values = { where: whereText(i18n, where, overlap.kind), first, second, account: overlap.account };
  return overlap.account === ''
    ? i18n._({
        id: 'routing.overlap',
        message:
          '{where}: lines {first} and {second} hold alike and send leads to different people; only their order decides.',
        values,
      })
    : i18n._({
        id: 'routing.overlap-account',
        message:
          'The account {account}: lines {first} and {second} name it and send its leads to different people; only their order decides.',
        values,
      });
}

/** A line that decides nothing. */
export function unreachableText(i18n: I18n, { rule, hiddenBy }: Unreachable): string {
  const [first = 0, ...others] = hiddenBy.map((line) => line + 1);
  const values = { line: rule + 1, first, others: others.join(', '), more: others.length };
  return hiddenBy.length === 0
    ? i18n._({
        id: 'routing.nowhere',
        message: 'Line {line} decides nothing: it is for places or days that do not occur.',
        values,
      })
    : i18n._({
        id: 'routing.hidden',
        message:
          'Line {line} decides nothing: {more, plural, =0 {line {first} decides} other {lines {first}, {others} decide}} wherever it holds.',
        values,
      });
}

/** Rules of the planner's own that are left out. */
export function lostText(i18n: I18n, lost: readonly number[]): string {
  const values = { rules: lost.map((rule) => rule + 1).join(', '), count: lost.length };
  return i18n._({
    id: 'routing.lost',
    message:
      '{count, plural, one {Rule {rules} of your own goes} other {Rules {rules} of your own go}} to nobody of this plan and {count, plural, one {is} other {are}} left out. Choose a territory or a rep.',
    values,
  });
}

/** Lines that have nobody, in one sentence for all that go to one territory. */
export function vacantText(i18n: I18n, territory: string, lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => line + 1);
  const values = { territory, lines: shown.join(', '), count: lines.length, more: lines.length - shown.length };
  return i18n._({
    id: 'routing.vacant',
    message:
      '{territory} has neither a rep nor a backup: {count, plural, one {line {lines}} other {lines {lines}}}{more, plural, =0 {} other { and # more}}. Seat a rep, or name a backup.',
    values,
  });
}

const MOST_LINES = 8;

function whereText(i18n: I18n, where: Stretch | null, kind: LeadKind): string {
  const kinds = [kind.product, kind.segment, kind.language].filter((word) => word !== '');
  return [placesText(i18n, where), ...kinds].filter((text) => text !== '').join(', ');
}
