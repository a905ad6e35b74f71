import type { I18n } from '@lingui/core';
import type { Plan } from '../../../core/model/plan.ts';
import type { Stretch } from '../../../core/routing/code-space.ts';
import type { LeadKind } from '../../../core/routing/lead-kinds.ts';
import { NEW_RULE, type PlannerRule } from '../../../core/routing/routing-settings.ts';
import {
  gapText,
  lostText,
  overlapText,
  unreachableText,
  vacantText,
} from '../../../core/text/routing/certificate-text.ts';
import { type RoutingFault, remedyText } from '../../../core/text/routing/remedy-text.ts';
import { tangledText } from '../../../core/text/routing/tangled-text.ts';
import type { RoutingResult } from '../../state/routing-slice.ts';

/** A finding of the proof as it is shown. */
export interface ShownFault {
  readonly key: string;
  readonly text: string;
  readonly remedy: string;
  /** Places in the table of the lines that it is about. */
  readonly lines: readonly number[];
  /** A rule that would take these leads; its target is still to be chosen. */
  readonly rule: PlannerRule | null;
  /** Key of a territory that has nobody. */
  readonly vacant: number | null;
}

/** Every finding with what can be done about it, those that lose leads first. */
export function faultsOf(i18n: I18n, plan: Plan, { proof, lost, lines, targets }: RoutingResult): ShownFault[] {
  const fault = (key: string, sort: RoutingFault, text: string, more: Partial<ShownFault> = {}): ShownFault => ({
    key,
    text,
    remedy: remedyText(i18n, sort),
    lines: [],
    rule: null,
    vacant: null,
    ...more,
  });
  const gaps = [...proof.gaps].sort((a, b) => Number(a.caught) - Number(b.caught));
  return [
    ...(lost.length > 0 ? [fault('lost', 'lost', lostText(i18n, lost))] : []),
    ...gaps.map((gap, at) => {
      const sort = gap.caught ? 'caught' : isSilent(gap.where) ? 'silent' : 'gap';
      return fault(`gap ${at}`, sort, gapText(i18n, gap.where, gap), { rule: ruleOfGap(gap.where, gap.kind) });
    }),
    ...[...vacancies(proof.vacant, lines.target, targets)].map(([key, of]) => {
      const name = plan.territories.find((one) => one.key === key)?.name ?? '';
      return fault(`vacant ${key}`, 'vacant', vacantText(i18n, name, of), { vacant: key });
    }),
    ...proof.overlaps.map((overlap, at) => {
      const sort = overlap.account === '' ? 'overlap' : 'named-twice';
      const of = [overlap.first, overlap.second];
      return fault(`overlap ${at}`, sort, overlapText(i18n, overlap.where, overlap), { lines: of });
    }),
    ...proof.unreachable.map((line) => {
      const sort = line.hiddenBy.length === 0 ? 'nowhere' : 'hidden';
      const of = [line.rule, ...line.hiddenBy];
      return fault(`unreachable ${line.rule}`, sort, unreachableText(i18n, line), { lines: of });
    }),
    ...(proof.tangled > 0 ? [fault('tangled', 'tangled', tangledText(i18n, proof.tangled))] : []),
  ];
}

const isSilent = (where: Stretch | null) => where?.first.country === '' && where.places === 1;

/** A rule for the leads of a gap; null where one rule cannot name their place. */
function ruleOfGap(where: Stretch | null, { product, segment, language }: LeadKind): PlannerRule | null {
  if (!where || where.first.country === '' || where.first.country !== where.last.country) return null;
  const { first, last, places } = where;
  const asked = { ...NEW_RULE, product, segment, language, country: first.country };
  if (first.code !== '') return { ...asked, from: first.code, to: last.code };
  return places === 1 ? { ...asked, state: first.state } : asked;
}

/** The lines that have nobody, by the territory they go to. */
function vacancies(
  vacant: readonly number[],
  target: Int32Array,
  targets: RoutingResult['targets'],
): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const line of vacant) {
    const key = targets[target[line] as number]?.territory ?? 0;
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  return lines;
}
