import type { MidYearEvent } from '../../../core/midyear/event.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { About } from '../../actions/mid-year.ts';
import { useFormat } from '../../use-app.ts';

/** Who or what an event is about, for the name of its scenario. */
export function useAbout(): (plan: Plan, event: MidYearEvent) => About {
  const format = useFormat();
  return (plan, event) => {
    const name = nameOf(plan, event);
    const fte = format.fte(event.kind === 'part-time' ? event.capacityFte : 1);
    return { name, fte };
  };
}

function nameOf(plan: Plan, event: MidYearEvent): string {
  switch (event.kind) {
    case 'joins':
      return event.rep.name;
    case 'splits':
      return territoryWith(plan, event.territory)?.name ?? '';
    case 'merges':
      return plan.scenarios.find(({ key }) => key === event.other.scenario)?.name ?? '';
    default:
      return plan.reps.find(({ key }) => key === event.rep)?.name ?? '';
  }
}
