import { afterEach, describe, expect, it, vi } from 'vitest';
import { createI18n } from '../../../core/text/i18n.ts';
import { createTerminal } from '../../../electron/command-line/terminal.ts';
import { terminalLocale } from '../../../electron/starting/terminal-locale.ts';

function terminalOf({ json = false, isTTY = true, columns = 80 } = {}) {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY,
    columns,
  });
  const terminal = createTerminal({ out: stream('out'), err: stream('err') }, createI18n('en'), json);
  return { terminal, written };
}
const half = { phase: 'search', done: 500, total: 1000, best: null } as const;

describe('the terminal', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('draws a bar on the error stream, and clears it before a line is said', () => {
    const { terminal, written } = terminalOf();
    terminal.progress(half);
    expect(written.err).toContain('[############            ]  50 %');
    terminal.say('done');
    expect(written.err.endsWith(`${' '.repeat(written.err.indexOf('\r', 1) - 1)}\r`)).toBe(true);
    expect(written.out).toBe('done\n');
  });

  it('draws nothing where nobody looks', () => {
    const { terminal, written } = terminalOf({ isTTY: false });
    terminal.progress(half);
    expect(written.err).toBe('');
  });

  it('says how many rows go by in a second and how long they will take', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { terminal, written } = terminalOf({ columns: 120 });
    const reading = { phase: 'placing', total: 1000, best: null } as const;
    terminal.progress({ ...reading, done: 0, rows: 0 });
    vi.advanceTimersByTime(1000);
    terminal.progress({ ...reading, done: 250, rows: 250 });
    expect(written.err).toMatch(/ 25 % {2}placing the accounts, 250 rows a second, 3 s left$/);
  });

  it('says how good the best is and how fast the search goes, and what it does where there is room', () => {
    const best = { limitsMet: true, worstDeviation: -0.0234, iterations: 5, perSecond: 1_234_567, spreadKm: 83.6 };
    const narrow = terminalOf();
    narrow.terminal.progress({ ...half, best });
    expect(narrow.written.err).toMatch(/ 50 % {2}2\.3% off, limits met, 1\.23M iterations\/s$/);
    const wider = terminalOf({ columns: 110 });
    wider.terminal.progress({ ...half, best });
    expect(wider.written.err).toMatch(/1\.23M iterations\/s, 84 km from the centres$/);
    const wide = terminalOf({ columns: 120 });
    wide.terminal.progress({ ...half, best: { ...best, limitsMet: false, perSecond: null, spreadKm: null } });
    expect(wide.written.err).toContain('2.3% off, limits not met, – iterations/s, improving the territories');
  });

  it('never draws beyond the width of the window', () => {
    const { terminal, written } = terminalOf({ columns: 20 });
    terminal.progress(half);
    expect(written.err.replaceAll('\r', '').length).toBeLessThan(20);
  });

  it('gives the summary alone where JSON is asked for, and sentences alone where it is not', () => {
    const asked = terminalOf({ json: true });
    asked.terminal.say('a sentence');
    asked.terminal.json({ ok: true });
    expect(asked.written.out).toBe('{\n  "ok": true\n}\n');
    const not = terminalOf();
    not.terminal.json({ ok: true });
    not.terminal.say('a sentence');
    expect(not.written.out).toBe('a sentence\n');
  });

  it.each([
    [null, { LANG: 'ar_EG.UTF-8' }, 'ar'],
    [null, { LANG: 'ar_EG.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [null, { LANG: 'C' }, 'en'],
    [null, {}, 'en'],
    ['ar', { LANG: 'en_US.UTF-8' }, 'ar'],
  ] as const)('speaks the language asked for, else the one of the system: %j %j', (asked, env, locale) => {
    expect(terminalLocale(asked, env)).toBe(locale);
  });
});
