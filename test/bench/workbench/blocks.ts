import type { CDPSession } from '@playwright/test';

/** The longest piece of work that kept a page from answering, ms. */
export interface Block {
  /** That the thread was at work; what else the machine does is not in it. */
  readonly work: number;
  /** On the clock, of whichever piece took longest by it. */
  readonly clock: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the clock, and at work. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline'];
const PAGE_THREAD = 'CrRendererMain';

/** The longest task of the page's thread while `act` runs: what the browser's own measure of long tasks looks at. */
export async function longestBlock(devtools: CDPSession, act: () => Promise<void>): Promise<Block> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => {
    for (const event of value as TraceEvent[]) events.push(event);
  };
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  const threads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === PAGE_THREAD).map(threadOf),
  );
  const tasks = events.filter((event) => event.ph === 'X' && event.name === 'RunTask' && threads.has(threadOf(event)));
  const longest = (of: (task: TraceEvent) => number | undefined) =>
    tasks.reduce((most, task) => Math.max(most, (of(task) ?? 0) / 1000), 0);
  return { work: longest(({ tdur }) => tdur), clock: longest(({ dur }) => dur) };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}
