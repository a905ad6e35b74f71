import { levelsInUse } from '../../core/fairness/groupings.ts';
import { territoryWith } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { planHiring } from '../../core/sizing/plan-hiring.ts';
import { type PlanSizing, planSizing } from '../../core/sizing/plan-sizing.ts';
import { regionPositions, roundedUp, withPartTime } from '../../core/sizing/rounding.ts';
import { grossHours } from '../../core/sizing/selling-time.ts';
import { sizingOf } from '../../core/sizing/sizing-facts.ts';
import { finish } from '../../core/steps.ts';
import { type TerritoryTotals, territoryTotals } from '../../core/tally/territory-totals.ts';
import { sizingLineText } from '../../core/text/sizing-text.ts';
import { territoryWorkload } from '../../core/workload/territory-workload.ts';
import type { WorkHours } from '../../core/workload/work-hours.ts';
import { workloadOf } from '../../core/workload/workload-of.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { onPlan } from './plan-commands.ts';
import { chosenScenario } from './scenario.ts';

type SizeCommand = Extract<PlanCommand, { readonly command: 'size' }>;

/** `evenfield size PLAN`: hours of the territories, reps by the four methods, hires; the plan file stays as it is. */
export function sizeTeam(command: SizeCommand, { terminal }: Context): Promise<number> {
  return onPlan(command.plan, async (store) => {
    const { plan } = await store.call('read', {});
    const { scenario, role } = chosenScenario(plan, command);
    const totals = territoryTotals(plan, scenario, role);
    const workload = finish(territoryWorkload(plan, scenario, role, totals));
    const [level = null] = levelsInUse(plan, totals);
    const sizing = finish(planSizing(plan, scenario, role, totals, { workload, level }));
    const { method } = sizingOf(plan);
    const reps = sizing.methods.find((one) => one.method === method)?.reps ?? null;
    terminal.json({
      format: 'evenfield-size',
      version: 1,
      gross_hours_per_rep: grossHours(workloadOf(plan).time),
      selling_hours_per_rep: sizing.hoursPerRep,
      selling_hours: sizing.hours,
      methods: methodFacts(sizing),
      hiring: reps === null ? null : { method, ...hiringFacts(planHiring(plan, scenario, role, reps)) },
      territories: workload.territories.map((hours, row) => territoryFacts(plan, totals, row, hours)),
    });
    for (const one of sizing.methods) {
      terminal.say(sizingLineText(terminal.i18n, { ...one, whole: roundedUp(one.reps ?? 0) }));
    }
    return EXIT.done;
  });
}

function methodFacts({ methods, regions }: PlanSizing) {
  return methods.map(({ method, reps, regions: exact }) => {
    const { up, shared } = regionPositions(exact ?? []);
    const { fullTime, partTime } = withPartTime(reps ?? 0);
    return {
      method,
      reps,
      full_time: reps === null ? null : roundedUp(reps),
      with_part_time: reps === null ? null : fullTime + partTime,
      regions: (exact ?? []).map((one, region) => ({
        region: regions.names[region] || null,
        reps: one,
        rounded_up: up[region] ?? null,
        shared: shared[region] ?? null,
      })),
    };
  });
}

function hiringFacts({ hires, months, needed }: ReturnType<typeof planHiring>) {
  return {
    hires,
    months: months.map((month, at) => ({
      month: at + 1,
      hires: month.hires,
      on_board_fte: month.onBoard,
      ramped: month.ramped,
      needed: needed[at] ?? null,
      missing: month.missing,
    })),
  };
}

function territoryFacts(plan: Plan, { territories }: TerritoryTotals, row: number, hours: WorkHours) {
  const territory = territoryWith(plan, territories[row] as number);
  // A territory without capacity has no share, and JSON no such number.
  const share = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    territory_id: territory?.id ?? null,
    territory: territory?.name ?? null,
    call_hours: hours.calls,
    preparation_hours: hours.preparation,
    travel_home_hours: hours.travelHome,
    travel_between_hours: hours.travelBetween,
    admin_hours: hours.admin,
    selling_hours: hours.selling,
    selling_use: share(hours.sellingUse),
    whole_hours: hours.whole,
    whole_use: share(hours.wholeUse),
  };
}
