import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import { stretchOf } from '../../core/routing/code-space.ts';
import { leadShares } from '../../core/routing/lead-shares.ts';
import { finish } from '../../core/steps.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import { saveFile } from '../../data/export/save-file.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { NO_PACKS, openPacks } from '../../data/places/packs/open-packs.ts';
import { certificatePieces } from '../../data/routing/certificate.ts';
import { type PlanRouting, planRouting } from '../../data/routing/plan-routing.ts';
import { type ReplayFacts, replayFacts } from '../../data/routing/replay-files.ts';
import type { JobResult } from '../api/jobs.ts';
import { MOST_FLOWS, type RoutingProofShown, type RoutingReplay } from '../api/routing-schemas.ts';
import { routingColumns } from './routing-columns.ts';
import { unitAt } from './unit-at.ts';
import type { WorkControl } from './work-entry.ts';

/** A plan whose routing table is to be made, proved, and asked about past leads. */
export interface RoutingWork {
  readonly plan: Plan;
  /** Of the plan's own areas; null where it has none. */
  readonly shapes: ShapeColumn | null;
  readonly leads: LeadTable | null;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Folder of the postal packs; null where there is none. */
  readonly packs: string | null;
  /** Where the certificate is written, and in which language. */
  readonly certificate: string;
  readonly locale: Locale;
}

/** What a page shows of it. */
export type RoutingMade = Omit<
  Extract<JobResult, { kind: 'routing' }>,
  'kind' | 'scenario' | 'role' | 'revision' | 'certificate' | 'page'
>;

/** Makes the table, proves it, writes the certificate and replays last period's leads. */
export function routeLeads(work: RoutingWork, control: WorkControl): RoutingMade {
  const { plan, shapes, scenario, role, leads, packs } = work;
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const source = { packs: packs === null ? NO_PACKS : openPacks(packs), unitAt: finish(unitAt(plan, shapes)) };
  const routing = planRouting(plan, scenario, role, source);
  control.check();
  control.report({ phase: 'exporting', done: 0, total: 0, best: null });
  const view = scenarioView(plan, scenario, role);
  saveFile(work.certificate, certificatePieces(routing, view, createI18n(work.locale)));
  control.check();
  const facts = leads ? replayFacts(routing, view, leads) : null;
  control.check();
  return {
    countries: [...routing.countries],
    codes: routing.codes.length,
    grounds: { ...routing.grounds },
    ...routingColumns(routing.space, routing.rules, facts?.replay.perRule ?? null),
    proof: proofShown(routing),
    lost: [...routing.lost],
    replay: facts && replayShown(facts),
  };
}

function proofShown({ proof, space }: PlanRouting): RoutingProofShown {
  const { holds, places, cases, counts, tangled, gaps, overlaps, unreachable, vacant } = proof;
  return {
    holds,
    places,
    cases,
    counts: { ...counts },
    tangled,
    gaps: gaps.map((gap) => ({ where: stretchOf(space, gap), kind: gap.kind, caught: gap.caught })),
    overlaps: overlaps.map(({ start, end, ...overlap }) => ({ where: stretchOf(space, { start, end }), ...overlap })),
    unreachable: unreachable.map(({ rule, hiddenBy }) => ({ rule, hiddenBy: [...hiddenBy] })),
    vacant: [...vacant],
  };
}

function replayShown({ view, replay: { leads, days, known, unsaid, reps, flows } }: ReplayFacts): RoutingReplay {
  return {
    leads,
    days,
    known,
    unsaid: { ...unsaid },
    reps: leadShares(reps, view.plan).map(({ index, ...share }) => ({
      ...share,
      index: Number.isNaN(index) ? null : index,
    })),
    flows: flows.slice(0, MOST_FLOWS).map((flow) => ({ ...flow })),
    moved: flows.reduce((sum, flow) => sum + flow.leads, 0),
  };
}
