import type { ListName, PlanList } from './list-field.ts';

/** A column of a file: what stands in it, and what it is called there. */
export interface ChosenColumn {
  /** Id of a field of the list. */
  readonly field: string;
  readonly header: string;
}

/** The columns of lists in their order; a list that is left out is written as usual. */
export type ChosenColumns = Readonly<Partial<Record<ListName, readonly ChosenColumn[]>>>;

/** A choice of columns under a name. It belongs to the planner's CRM, not to one plan. */
export interface ColumnTemplate {
  readonly name: string;
  readonly lists: ChosenColumns;
}

/** The columns of a list where nobody chose. */
export function usualColumns({ fields, usual }: Pick<PlanList, 'fields' | 'usual'>): ChosenColumn[] {
  const headers = new Map(fields.map(({ id, header }) => [id, header]));
  return usual.map((field) => ({ field, header: headers.get(field) ?? field }));
}

/**
 * Where planners begin: what each CRM calls the columns of accounts that are loaded again with another owner and
 * territory. The field for the territory is the planner's own in two of them, so its name is a proposal.
 */
export const BUILT_IN_TEMPLATES: readonly ColumnTemplate[] = [
  {
    name: 'Salesforce',
    lists: {
      assignments: [
        { field: 'account_id', header: 'Id' },
        { field: 'rep_crm_id', header: 'OwnerId' },
        { field: 'territory', header: 'Sales_Territory__c' },
      ],
    },
  },
  {
    name: 'HubSpot',
    lists: {
      assignments: [
        { field: 'account_id', header: 'Record ID' },
        { field: 'account', header: 'Company name' },
        { field: 'rep_email', header: 'Company owner' },
        { field: 'territory', header: 'sales_territory' },
      ],
    },
  },
  {
    name: 'Dynamics 365',
    lists: {
      assignments: [
        { field: 'account_id', header: 'accountid' },
        { field: 'account', header: 'name' },
        { field: 'territory', header: 'territoryid' },
        { field: 'rep_crm_id', header: 'ownerid' },
      ],
      territories: [
        { field: 'territory', header: 'name' },
        { field: 'rep_crm_id', header: 'managerid' },
        { field: 'territory_id', header: 'description' },
      ],
    },
  },
];

/** The template of a name, whatever its case: the planner's own, else one that is built in. */
export function templateNamed(templates: readonly ColumnTemplate[], name: string): ColumnTemplate | undefined {
  const asked = foldedName(name);
  return [...templates, ...BUILT_IN_TEMPLATES].find((template) => foldedName(template.name) === asked);
}

/** A name as it is compared: neither case nor edge spaces tell two apart. */
export function foldedName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
