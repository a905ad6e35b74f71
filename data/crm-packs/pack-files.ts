import type { I18n } from '@lingui/core';
import { USUAL_CRM } from '../../core/crm/crm-settings.ts';
import { invariant } from '../../core/invariant.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type PlanRouting, planRouting, type RoutingSource } from '../routing/plan-routing.ts';
import { dynamicsFiles } from './dynamics/dynamics-files.ts';
import { hubspotFiles } from './hubspot-files.ts';
import type { PackFile } from './pack-file.ts';
import { salesforceFiles } from './salesforce/salesforce-files.ts';

/** The CRMs that files are made for. */
export const PACK_KINDS = ['salesforce', 'hubspot', 'dynamics'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** What packs are made from besides the plan. */
interface PackSource {
  /** How postal codes are found among units; needed for `salesforce` alone. */
  readonly routing: RoutingSource | null;
  /** The day that files in a zip bear. */
  readonly day: Date;
}

/** The files of every pack; nothing is worked out before a file is asked for. */
export function packFiles(
  view: ScenarioView,
  before: ScenarioView | null,
  { routing, day }: PackSource,
  i18n: I18n,
): (PackFile & { readonly kind: PackKind })[] {
  const { salesforce, hubspot, dynamics } = view.plan.settings.crm ?? USUAL_CRM;
  let made: PlanRouting | null = null;
  const codes = () => {
    invariant(routing, 'a load pack knows how codes are found');
    made ??= planRouting(view.plan, view.scenario, view.role, routing);
    return made;
  };
  const of = (kind: PackKind, files: readonly PackFile[]) => files.map((file) => ({ ...file, kind }));
  return [
    ...of('salesforce', salesforceFiles(view, before, { settings: salesforce, routing: codes, day }, i18n)),
    ...of('hubspot', hubspotFiles(view, before, hubspot, i18n)),
    ...of('dynamics', dynamicsFiles(view, before, dynamics, i18n)),
  ];
}
