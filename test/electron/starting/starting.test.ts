import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from '../../../electron/starting/electron-binary.ts';
import { type StartingPlace, windowObstacle } from '../../../electron/starting/obstacle.ts';
import { commandFor } from '../../../electron/starting/open-browser.ts';

const place = (change: Partial<StartingPlace>): StartingPlace => ({
  platform: 'linux',
  env: { DISPLAY: ':0' },
  uid: 1000,
  loopback: false,
  binary: () => '/electron',
  ...change,
});

describe('what keeps the window from opening', () => {
  it.each<[string, Partial<StartingPlace>, string | null]>([
    ['nothing, with a display and the binary', {}, null],
    ['a wish for the loopback host', { loopback: true }, 'asked'],
    ['no display', { env: {} }, 'no-display'],
    ['root on Linux, whose sandbox would be off', { uid: 0 }, 'root'],
    ['no binary', { binary: () => null }, 'no-binary'],
    ['nothing, with Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
    ['nothing, on a Mac', { platform: 'darwin', env: {}, uid: 501 }, null],
    ['nothing, on Windows', { platform: 'win32', env: {}, uid: undefined }, null],
  ])('%s', (_name, change, obstacle) => {
    expect(windowObstacle(place(change)).obstacle).toBe(obstacle);
  });

  it('does not fetch a binary that there is no display for', () => {
    const binary = () => {
      throw new Error('fetched');
    };
    expect(windowObstacle(place({ env: {}, binary })).obstacle).toBe('no-display');
  });
});

describe("Electron's binary", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenfield-electron-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const arrive = () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    writeFileSync(join(folder, 'path.txt'), 'electron');
    return true;
  };
  const never = () => {
    throw new Error('fetched');
  };

  it('is used where it is', () => {
    arrive();
    expect(electronBinary({ folder, fetch: never })).toBe(join(folder, 'dist', 'electron'));
  });
  it('is fetched where it is not', () => {
    expect(electronBinary({ folder, fetch: arrive })).toBe(join(folder, 'dist', 'electron'));
  });
  it('is missing where it cannot be fetched', () => {
    expect(electronBinary({ folder, fetch: () => false })).toBeNull();
    expect(electronBinary(null)).toBeNull();
  });
  it('is missing where the fetch left a note but no file', () => {
    const leaveNote = () => {
      writeFileSync(join(folder, 'path.txt'), 'electron');
      return true;
    };
    expect(electronBinary({ folder, fetch: leaveNote })).toBeNull();
  });
});

describe('opening the browser', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('hands the address over whole on %s, through no shell', (platform) => {
    const address = 'http://127.0.0.1:1/?token=a&b=c';
    expect(commandFor(platform, address).at(-1)).toBe(address);
  });
});
