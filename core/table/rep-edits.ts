import type { RowCommand } from '../edit/command.ts';
import type { RepFields } from '../edit/organisation/command.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import type { CellEdit, CellFault, PlannedEdits } from './planned-edits.ts';
import { typedNumber } from './typed-values.ts';

/** What a cell of the table of reps can hold, by the id of its column: the fields it gives, or why it cannot. */
type RepCell = (text: string) => Partial<RepFields> | CellFault;

const needed = (field: 'id' | 'name'): RepCell => {
  return (text) => (text === '' ? 'blank' : { [field]: text });
};
const free = (field: 'level' | 'segment' | 'manager' | 'email' | 'crmUserId'): RepCell => {
  return (text) => ({ [field]: text });
};
const words = (field: 'skills' | 'languages'): RepCell => {
  return (text) => ({ [field]: wordsOf(text) });
};

const REP_CELLS: Readonly<Record<string, RepCell>> = {
  id: needed('id'),
  name: needed('name'),
  fte: (text) => {
    const fte = typedNumber(text);
    return fte > 0 && fte <= 100 ? { capacityFte: fte } : 'not-a-number';
  },
  startDate: (text) => {
    if (text === '') return { startDate: null };
    return ISO_DAY.test(text) && !Number.isNaN(Date.parse(text)) ? { startDate: text } : 'not-a-day';
  },
  level: free('level'),
  segment: free('segment'),
  manager: free('manager'),
  email: free('email'),
  crmUserId: free('crmUserId'),
  skills: words('skills'),
  languages: words('languages'),
};

/** Ids of the columns of reps whose cells can be changed. */
export const REP_COLUMNS: ReadonlySet<string> = new Set(Object.keys(REP_CELLS));

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Edits of the table of reps; several cells of one rep are one change of that rep. */
export function repEdits(plan: Plan, edits: readonly CellEdit[]): PlannedEdits {
  const changed = new Map<number, RepFields>();
  const faults: { edit: CellEdit; fault: CellFault }[] = [];
  for (const edit of edits) {
    const rep = plan.reps[edit.row];
    const cell = REP_CELLS[edit.column];
    const fields = cell ? cell(edit.text.trim()) : 'fixed-column';
    if (typeof fields === 'string') faults.push({ edit, fault: fields });
    else if (rep) changed.set(edit.row, { ...(changed.get(edit.row) ?? fieldsOf(rep)), ...fields });
  }
  const commands: RowCommand[] = [];
  for (const [row, rep] of changed) {
    const before = plan.reps[row] as Rep;
    if (!sameFields(before, rep)) commands.push({ kind: 'edit-rep', key: before.key, rep });
  }
  return { commands, rows: commands.length, faults };
}

/** Words of a list as they are written in one cell. */
export function wordsText(list: readonly string[]): string {
  return list.join('; ');
}

function wordsOf(text: string): string[] {
  return text
    .split(/[;،,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function fieldsOf({ key: _, manages: __, tenureMonths: ___, ...fields }: Rep): RepFields {
  return fields;
}

function sameFields(rep: Rep, fields: RepFields): boolean {
  return JSON.stringify(fieldsOf(rep)) === JSON.stringify(fieldsOf({ ...rep, ...fields }));
}
