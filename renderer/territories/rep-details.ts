import type { RepField } from '../../core/model/rep-fields.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { Format } from '../text/format.ts';

/** What is known of a rep besides name and home, field by field; a manager of the plan by name. */
export function repDetails(
  { fte, date }: Pick<Format, 'fte' | 'date'>,
  rep: Rep,
  reps: readonly Rep[],
): readonly (readonly [RepField, string])[] {
  const manager = reps.find(({ id }) => id === rep.manager)?.name || rep.manager;
  const said: readonly (readonly [RepField, string])[] = [
    ['id', rep.id === rep.name ? '' : rep.id],
    ['capacity', fte(rep.capacityFte)],
    ['startDate', rep.startDate === null ? '' : date(rep.startDate)],
    ['level', rep.level],
    ['skills', rep.skills.join(', ')],
    ['languages', rep.languages.join(', ')],
    ['segment', rep.segment],
    ['manager', manager],
    ['email', rep.email],
    ['crmUserId', rep.crmUserId],
  ];
  return said.filter(([, value]) => value !== '');
}
