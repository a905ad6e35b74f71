import { describe, expect, it } from 'vitest';
import { paceOfJob } from '../../../core/pace/pace.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { paceText } from '../../../core/text/pace-text.ts';

describe('the pace of a job', () => {
  it('is reckoned from the beginning of its phase, once that is long enough ago', () => {
    const pace = paceOfJob();
    const none = { rowsPerSecond: null, secondsLeft: null };
    expect(pace({ phase: 'reading', done: 0, total: 1000, rows: 0 }, 0)).toEqual(none);
    expect(pace({ phase: 'reading', done: 100, total: 1000, rows: 50 }, 400)).toEqual(none);
    expect(pace({ phase: 'reading', done: 250, total: 1000, rows: 125 }, 1000)).toEqual({
      rowsPerSecond: 125,
      secondsLeft: 3,
    });
    expect(pace({ phase: 'placing', done: 10, total: 100, rows: 10 }, 2000)).toEqual(none);
    expect(pace({ phase: 'placing', done: 60, total: 100, rows: 60 }, 3000)).toEqual({
      rowsPerSecond: 50,
      secondsLeft: 0.8,
    });
  });

  it('is not told where the total is not known, nothing goes on, or no rows are counted', () => {
    const pace = paceOfJob();
    pace({ phase: 'search', done: 5, total: 0 }, 0);
    expect(pace({ phase: 'search', done: 9, total: 0 }, 1000)).toEqual({ rowsPerSecond: null, secondsLeft: null });
    pace({ phase: 'writing', done: 0, total: 10 }, 1000);
    expect(pace({ phase: 'writing', done: 0, total: 10 }, 9000).secondsLeft).toBeNull();
  });

  it('is said in seconds, then in minutes', () => {
    const i18n = createI18n('en');
    expect(paceText(i18n, { rowsPerSecond: 123_456, secondsLeft: 3.2 })).toBe('120,000 rows a second, 4 s left');
    expect(paceText(i18n, { rowsPerSecond: 7, secondsLeft: 200 })).toBe('7 rows a second, about 3 minutes left');
    expect(paceText(i18n, { rowsPerSecond: null, secondsLeft: null })).toBe('');
  });
});
