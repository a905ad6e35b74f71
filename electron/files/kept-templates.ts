import * as v from 'valibot';
import { BUILT_IN_TEMPLATES, foldedName } from '../../core/listing/column-template.ts';
import { columnsFault } from '../../core/listing/columns-fault.ts';
import { LIST_NAMES } from '../../core/listing/list-field.ts';
import { columnTemplate } from '../api/column-schemas.ts';
import { Refused } from '../refused.ts';
import { readKept, writeKept } from './kept-json.ts';

type Template = v.InferOutput<typeof columnTemplate>;

/** The planner's own choices of columns for exports, by name. They are about a CRM, so they are kept beside the plans. */
export interface KeptTemplates {
  /** In the order of their names. */
  list(): Template[];
  /**
   * Keeps a template, in place of the one that was called `was`, or as a new one where that is null. Throws Refused
   * where another, or one that is built in, is called so, where there are too many, and where no plan could be written
   * with it.
   */
  keep(template: Template, was: string | null): void;
  forget(name: string): void;
}

/** The same file for the app and for the command line. */
export const TEMPLATES_FILE = 'column-templates.json';
const MOST_TEMPLATES = 100;

export function openKeptTemplates(file: string): KeptTemplates {
  let known = readKept(file, v.array(columnTemplate), []);
  const keepAll = (next: Template[]) => {
    known = next.sort((a, b) => (foldedName(a.name) < foldedName(b.name) ? -1 : 1));
    writeKept(file, known);
  };
  const without = (name: string | null) =>
    name === null ? known : known.filter((one) => foldedName(one.name) !== foldedName(name));
  return {
    list: () => [...known],
    keep: (template, was) => {
      const others = without(was);
      const isTaken = ({ name }: { readonly name: string }) => foldedName(name) === foldedName(template.name);
      if ([...others, ...BUILT_IN_TEMPLATES].some(isTaken)) throw new Refused('name-taken', { name: template.name });
      if (others.length >= MOST_TEMPLATES) throw new Refused('too-many-templates', { most: MOST_TEMPLATES });
      for (const list of LIST_NAMES) {
        const columns = template.lists[list];
        const fault = columns && columnsFault(list, columns, null);
        if (fault) throw new Refused(fault.code, fault.values);
      }
      keepAll([...others, template]);
    },
    forget: (name) => keepAll([...without(name)]),
  };
}
