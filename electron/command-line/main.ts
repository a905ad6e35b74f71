import { commandLine } from './command-line.ts';
import type { Streams } from './terminal.ts';

/** `npm run evenfield -- <command>`; the commands are in design.md section 8 and in `evenfield help`. */
const streams: Streams = { out: process.stdout, err: process.stderr };
for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads may have heard enough, as `| head` does; the files are written all the same.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
let interrupted = 0;
const running = commandLine(process.argv.slice(2), process.env, streams, (cancel) => {
  process.on('SIGINT', () => {
    // The second time nobody wants to wait for things to be tidied.
    if (interrupted++ > 0) process.exit(130);
    cancel();
  });
  process.on('SIGTERM', cancel);
});
process.exitCode = await running;
