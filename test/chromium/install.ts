import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find.ts';

/** Finds a Chromium or installs one. Returns its path, or a sentence that says what to do. */
export function installChromium(say: (line: string) => void): { path: string } | { problem: string } {
  const found = findChromium();
  if (found) return { path: found };
  if (process.env.EVENFIELD_CHROMIUM) {
    return {
      problem: `EVENFIELD_CHROMIUM names ${process.env.EVENFIELD_CHROMIUM}, which is not there. Correct or unset it.`,
    };
  }
  const tried = existsSync('/etc/debian_version') ? installWithApt(say) : installWithPlaywright(say);
  const now = findChromium();
  if (now) return { path: now };
  return {
    problem: `The screen tests need Chromium and it could not be installed (${tried}). Install it, for example with "sudo apt-get install chromium", or set EVENFIELD_CHROMIUM to a Chromium or Chrome that is there, then run the tests again.`,
  };
}

function installWithApt(say: (line: string) => void): string {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args] as [string, ...string[]];
    return spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  say('No Chromium found; installing the Debian package "chromium".');
  if (apt('update', '-qq').status !== 0) return 'apt-get update failed';
  return apt('install', '-y', '-qq', 'chromium').status === 0
    ? 'apt-get reported success'
    : 'apt-get install chromium failed';
}

function installWithPlaywright(say: (line: string) => void): string {
  say("No Chromium found; installing Playwright's own.");
  const done = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return done.status === 0 ? 'Playwright reported success' : 'playwright install chromium failed';
}
