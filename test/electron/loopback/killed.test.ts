import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { assignmentOf } from '../../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import { decodeFrame, encodeFrame } from '../../../electron/api/frames.ts';
import type { Reply } from '../../../electron/api/reply.ts';

const HOST = fileURLToPath(new URL('./killed-host.ts', import.meta.url));
/** As many as a drag over a part of a country moves. */
const MOVED = 200;

let folder: string;
let page: string;
/** A data folder in which the sample plan is made already. */
let made: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-killed-'));
  page = join(folder, 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Evenfield</title>');
  made = join(folder, 'made');
  const host = await startHost(made);
  await host.call('plan.openSample', { reset: false });
  await host.kill();
});
/** Hosts that a test which failed has left behind. */
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Host {
  call<T>(name: string, input: unknown): Promise<T>;
  /** As a crash does it: nothing is flushed and nobody says goodbye. */
  kill(): Promise<void>;
}

/** A host on a data folder, as a browser meets it. */
async function startHost(data: string): Promise<Host> {
  const child: ChildProcess = spawn(process.execPath, [HOST, page], {
    env: { ...process.env, EVENFIELD_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const exit = once(child, 'exit');
  void exit.then(() => running.delete(child));
  if (!child.stdout) throw new Error('the host has an output');
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { origin } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  const host: Host = {
    async call<T>(name: string, input: unknown) {
      const answer = await fetch(`${origin}/api/call/${name}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/x-evenfield-frame' },
        body: encodeFrame(input),
      });
      const reply = decodeFrame(new Uint8Array(await answer.arrayBuffer())) as Reply<T>;
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
      return reply.value;
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
  // The first call of every page: until it is answered the host may still be opening the plan of the last time.
  await host.call('app.start', {});
  return host;
}

/** What the planner works on: the scenario that is not the baseline. */
function shownOf(plan: Plan): { scenario: ScenarioKey; role: RoleKey } {
  const scenario = plan.scenarios.find(({ baseline }) => !baseline);
  const [role] = plan.roles;
  if (!scenario || !role) throw new Error('the sample has a scenario and a role');
  return { scenario: scenario.key, role: role.key };
}

const territories = (plan: Plan) => {
  const { scenario, role } = shownOf(plan);
  return assignmentOf(plan, scenario, role);
};

describe('a host that is killed', () => {
  // Before the edit has arrived, while it is written, and after it is answered.
  it.each(['0 ms', '4 ms', 'its answer'] as const)(
    '%s after a move leaves the plan with it or without it',
    async (when) => {
      const data = join(folder, `data-${when.replace(' ', '-')}`);
      cpSync(made, data, { recursive: true });
      cpSync(made, data, { recursive: true });
      const host = await startHost(data);
      const before = await host.call<OpenPlan>('plan.openSample', { reset: false });
      const { steps } = await host.call<{ steps: unknown[] }>('plan.history', {});
      const { plan, revision } = before;
      const from = territories(plan);
      const [target] = plan.territories;
      if (!target) throw new Error('the sample has territories');
      const rows = [...from.keys()].filter((row) => from[row] !== target.key).slice(0, MOVED);
      expect(rows).toHaveLength(MOVED);
      const units = Int32Array.from(rows, (row) => plan.units.keys[row] as number);
      const command = { kind: 'assign-units', ...shownOf(plan), units, territory: target.key };
      const edited = host.call('plan.edit', { revision, command });
      if (when === 'its answer') await edited;
      else await Promise.race([new Promise((resolve) => setTimeout(resolve, Number.parseInt(when, 10))), edited]);
      await Promise.all([host.kill(), edited.catch(() => 'nobody answered')]);

      const again = await startHost(data);
      const after = await again.call<OpenPlan>('plan.openSample', { reset: false });
      const { steps: found } = await again.call<{ steps: unknown[] }>('plan.history', {});
      await again.kill();
      const now = territories(after.plan);
      const moved = [...now.keys()].filter((row) => now[row] !== from[row]);
      // All of it with its step in the history, or nothing of it.
      const whole = found.length === steps.length + 1;
      expect(moved).toEqual(whole ? rows : []);
      expect(found.length - steps.length).toBe(moved.length > 0 ? 1 : 0);
      if (when === 'its answer') expect(whole).toBe(true);
    },
  );
});
