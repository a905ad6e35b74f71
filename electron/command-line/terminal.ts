import type { I18n } from '@lingui/core';
import { paceOfJob } from '../../core/pace/pace.ts';
import { bestText, spreadText, workText } from '../../core/text/command-line-text.ts';
import { paceText } from '../../core/text/pace-text.ts';
import type { Progress } from '../jobs/messages.ts';

/** Where the command line writes; passed in so that one process can be tested as another. */
export interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
}

/** The terminal of one command. */
export interface Terminal {
  readonly i18n: I18n;
  /** A line of the result; nothing with --json. */
  say(line: string): void;
  /** The summary; nothing without --json. */
  json(value: unknown): void;
  /** A line of trouble or advice. */
  warn(line: string): void;
  /** Draws the bar, where somebody is looking at it. */
  progress(progress: Progress): void;
}

const BAR_WIDTH = 24;

export function createTerminal(streams: Streams, i18n: I18n, json: boolean): Terminal {
  let drawn = 0;
  const pace = paceOfJob();
  const clear = () => {
    if (drawn > 0) streams.err.write(`\r${' '.repeat(drawn)}\r`);
    drawn = 0;
  };
  return {
    i18n,
    say: (line) => {
      clear();
      if (!json) streams.out.write(`${line}\n`);
    },
    json: (value) => {
      clear();
      if (json) streams.out.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    warn: (line) => {
      clear();
      streams.err.write(`${line}\n`);
    },
    progress: (progress) => {
      const speed = pace(progress, performance.now());
      if (!streams.err.isTTY) return;
      const line = barOf(progress, paceText(i18n, speed), i18n, (streams.err.columns ?? 80) - 1);
      streams.err.write(`\r${line.padEnd(drawn)}`);
      drawn = line.length;
    },
  };
}

/** As much as the width takes: bar and share, how good the best so far is, how compact, what is being done, how fast. */
function barOf({ phase, done, total, best, rows }: Progress, speed: string, i18n: I18n, width: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const full = Math.round(share * BAR_WIDTH);
  const percent = total > 0 ? `${Math.floor(share * 100)}`.padStart(3) : '  -';
  const bar = `[${'#'.repeat(full)}${' '.repeat(BAR_WIDTH - full)}] ${percent} %  `;
  const spread = best && best.spreadKm !== null ? [spreadText(i18n, best.spreadKm)] : [];
  const [first = '', ...more] = [...(best ? [bestText(i18n, best)] : []), ...spread, workText(i18n, phase)];
  // A search ends when it has tried enough: only what goes row by row is told by its speed.
  if (speed !== '' && rows !== undefined) more.push(speed);
  const fitting = (line: string, words: string) =>
    line.length + words.length + 2 <= width ? `${line}, ${words}` : line;
  return more.reduce(fitting, bar + first).slice(0, width);
}
