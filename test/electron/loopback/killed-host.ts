import { runLoopback } from '../../../electron/loopback/run-loopback.ts';

/** The loopback host as a process of its own, to be killed: `node killed-host.ts PAGE [PLAN]`. Says its address. */
const [page = '', plan] = process.argv.slice(2);
const server = await runLoopback({ port: 0, page, version: '0.0.0', plan: plan ?? null });
process.stdout.write(`${server.url}\n`);
