import { describe, expect, it } from 'vitest';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { inspectList } from '../../../data/import/inspect-list.ts';
import { LEAD_LIST, readLeads } from '../../../data/import/leads.ts';
import { readReps } from '../../../data/import/reps.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { badFiles } from './bad-file-list.ts';
import { quiet } from './written-file.ts';

const english = createI18n('en');

describe.skipIf(!testData)('hostile and odd files, read as lists of people', () => {
  it.each(testData ? badFiles() : [])('%s is read or refused with a sentence', (file) => {
    const path = testDataFile('badinput', file);
    const answers = [
      readReps(path),
      readLeads(path, { unitSet: 'us-states', points: false }, quiet),
      inspectList(path, LEAD_LIST),
    ];
    for (const answer of answers) {
      if (!answer.ok) expect(errorText(english, answer.code, answer.values)).toMatch(/\S+ .*[.:]/);
      else if ('leads' in answer) expect(answer.leads.count + answer.refused.length).toBe(answer.rowsRead);
      else if ('reps' in answer) expect(answer.reps.length + answer.refused.length).toBe(answer.rowsRead);
    }
  });
});
