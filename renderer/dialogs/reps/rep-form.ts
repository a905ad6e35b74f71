import type { RepFields } from '../../../core/edit/organisation/command.ts';
import type { Rep } from '../../../core/model/territory.ts';
import { wordsOfText } from '../../../core/model/word-list.ts';

/** A rep as the form has it: lists as one text, numbers that may be missing. */
export interface RepForm extends Omit<RepFields, 'skills' | 'languages' | 'capacityFte'> {
  readonly capacityFte: number | null;
  /** Apart by commas. */
  readonly skills: string;
  readonly languages: string;
}

/** The form of a rep, or of a new one with the next free id. */
export function formOf(rep: Rep | null, reps: readonly Rep[]): RepForm {
  if (!rep) {
    const blank = { level: '', skills: '', languages: '', segment: '', manager: '', email: '', crmUserId: '' };
    return { ...blank, id: freeId(reps), name: '', homeLat: null, homeLon: null, capacityFte: 1, startDate: null };
  }
  const { key: _, manages: __, tenureMonths: ___, skills, languages, ...rest } = rep;
  return { ...rest, skills: skills.join(', '), languages: languages.join(', ') };
}

/** What the form says, ready for the plan; null while something that is needed is missing. */
export function fieldsOf(form: RepForm): RepFields | null {
  const { capacityFte, skills, languages, ...rest } = form;
  const half = (form.homeLat === null) !== (form.homeLon === null);
  if (form.id.trim() === '' || form.name.trim() === '' || capacityFte === null || half) return null;
  return { ...rest, capacityFte, skills: wordsOfText(skills), languages: wordsOfText(languages) };
}

/** `R1`, `R2`, ...: lists of people that come without ids are numbered like this by hand. */
function freeId(reps: readonly Rep[]): string {
  const taken = new Set(reps.map(({ id }) => id));
  let number = reps.length + 1;
  while (taken.has(`R${number}`)) number++;
  return `R${number}`;
}
