import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES, templateNamed } from '../../../core/listing/column-template.ts';
import {
  COLUMN_PROBLEMS,
  columnsFault,
  LONGEST_HEADER,
  MOST_COLUMNS,
  templateFault,
} from '../../../core/listing/columns-fault.ts';
import { listView } from '../../../core/listing/list-view.ts';
import { planList } from '../../../core/listing/plan-list.ts';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { smallPlan } from '../../data/dossier/a-dossier.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

const FIELDS = [{ id: 'a' }, { id: 'b' }];
const columns = (...headers: string[]) => headers.map((header, i) => ({ field: i % 2 ? 'b' : 'a', header }));
const many = columns(...Array.from({ length: MOST_COLUMNS + 1 }, (_, i) => `c${i}`));

describe('columns that cannot be written', () => {
  const cases = [
    ['none', [], 1],
    ['too-many', many, 1],
    ['no-header', columns('Id', ' \t '), 2],
    ['long-header', columns('x'.repeat(LONGEST_HEADER + 1)), 1],
    ['marks', columns('Id', 'two\nlines'), 2],
    ['marks', columns('turned\u202eround'), 1],
    ['reserved', columns('Evenfield_Export'), 1],
    ['reserved', columns('Id', 'refused_line'), 2],
    ['twice', columns('Account ID', ' account id '), 2],
    ['unknown', [{ field: 'measure:gone', header: 'Gone' }], 1],
  ] as const;

  it.each(cases)('are refused: %s', (problem, chosen, column) => {
    const fault = columnsFault('assignments', chosen, FIELDS);
    expect(fault?.values).toMatchObject({ problem, column, list: 'assignments' });
    const said = errorText(createI18n('en'), 'columns-impossible', fault?.values ?? {});
    expect(said).toContain('assignments.csv');
    expect(said).not.toMatch(/\{|undefined/);
  });

  it('are all covered here', () => {
    expect(new Set(cases.map(([problem]) => problem))).toEqual(new Set(COLUMN_PROBLEMS));
  });

  it('are no others: formulas, Arabic and joined letters are names like any other', () => {
    expect(columnsFault('assignments', columns('=cmd', 'حساب', 'می\u200cخواهم', 'Account ID'), FIELDS)).toBeNull();
    expect(columnsFault('assignments', columns('x'.repeat(LONGEST_HEADER)), null)).toBeNull();
    expect(columnsFault('quotas', many.slice(1), FIELDS)).toBeNull();
  });
});

describe('templates that are built in', () => {
  it('fit every plan, and are found whatever the case of their names', () => {
    const view = listView(smallPlan(), WORKING, FIELD_SALES);
    for (const { name, lists } of BUILT_IN_TEMPLATES) {
      expect(templateFault(lists, (list) => planList(view, list))).toBeNull();
      expect(templateNamed([], ` ${name.toUpperCase()} `)?.lists).toBe(lists);
    }
    expect(templateNamed([], 'Nobody')).toBeUndefined();
  });
});
