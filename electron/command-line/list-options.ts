import { LEAD_FIELDS } from '../../core/model/lead-fields.ts';
import { REP_FIELDS } from '../../core/model/rep-fields.ts';
import { ACTIVITY_FIELDS, OPPORTUNITY_FIELDS, SALES_FIELDS } from '../../core/model/result-fields.ts';
import { PEOPLE_KINDS, type PeopleKind } from '../api/people-schemas.ts';
import { leadMeasures } from './lead-options.ts';
import { measureOptions } from './measure-options.ts';
import { ArgumentError, fieldOptions, fixOptions, formOptions } from './option-values.ts';

/** What `import` can read. */
export const LIST_KINDS = ['accounts', ...PEOPLE_KINDS] as const;

/** Options of every list of people, and those that only one kind of list has. */
const COMMON = [
  'as',
  'column',
  'encoding',
  'delimiter',
  'header-line',
  'sheet',
  'fill-merged',
  'fix',
  'postal',
  'list',
  'out',
];
const OWN: Readonly<Record<PeopleKind, readonly string[]>> = {
  reps: ['drop-gone'],
  leads: ['measure', 'from', 'to'],
  sales: [],
  opportunities: [],
  activities: [],
};
const FIELDS = {
  reps: REP_FIELDS,
  leads: LEAD_FIELDS,
  sales: SALES_FIELDS,
  opportunities: OPPORTUNITY_FIELDS,
  activities: ACTIVITY_FIELDS,
} as const;

/** The options of `import --as reps`, `--as leads` and so on. Throws ArgumentError for one that such a list does not take. */
export function listOptions(as: PeopleKind, values: ReadonlyMap<string, readonly string[]>) {
  const known = [...COMMON, ...OWN[as], 'json', 'lang'];
  for (const option of values.keys()) {
    if (known.includes(option)) continue;
    throw new ArgumentError({
      code: 'unknown-option',
      values: { option: `--${option}`, command: `import --as ${as}` },
    });
  }
  const one = (name: string) => values.get(name)?.at(-1) ?? null;
  return {
    as,
    columns: fieldOptions(values.get('column') ?? [], FIELDS[as]),
    form: formOptions(one),
    fixes: fixOptions(values.get('fix') ?? []),
    packs: values.get('postal') ?? [],
    list: values.has('list'),
    dropGone: values.has('drop-gone'),
    leadMeasures: leadMeasures(measureOptions(values.get('measure') ?? []), one('from'), one('to')),
    out: one('out'),
  };
}

/** Throws ArgumentError for an option that an account list does not take. */
export function peopleOnly(values: ReadonlyMap<string, unknown>): void {
  for (const [as, options] of Object.entries(OWN)) {
    const option = options.find((name) => name !== 'measure' && values.has(name));
    if (option) throw new ArgumentError({ code: 'needs', values: { option: `--${option}`, other: `--as ${as}` } });
  }
}
