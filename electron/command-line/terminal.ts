import type { I18n } from '@lingui/core';
import { bestText, workText } from '../../core/text/command-line-text.ts';
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
      if (!streams.err.isTTY) return;
      const line = barOf(progress, i18n, (streams.err.columns ?? 80) - 1);
      streams.err.write(`\r${line.padEnd(drawn)}`);
      drawn = line.length;
    },
  };
}

/** As much as the width takes: bar and share, then the best so far, and what is being done where there is room. */
function barOf({ phase, done, total, best }: Progress, i18n: I18n, width: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const full = Math.round(share * BAR_WIDTH);
  const percent = total > 0 ? `${Math.floor(share * 100)}`.padStart(3) : '  -';
  const bar = `[${'#'.repeat(full)}${' '.repeat(BAR_WIDTH - full)}] ${percent} %  `;
  const words = best ? [bestText(i18n, best), workText(i18n, phase)] : [workText(i18n, phase)];
  const all = bar + words.join(', ');
  return (all.length <= width ? all : bar + words[0]).slice(0, width);
}
