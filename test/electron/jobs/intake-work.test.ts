import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPack, lookAtAreas } from '../../../electron/jobs/intake-work.ts';
import type { Progress } from '../../../electron/jobs/messages.ts';
import { stopFlags } from '../../../electron/jobs/stop-flags.ts';
import type { WorkControl } from '../../../electron/jobs/work-entry.ts';
import { Refused } from '../../../electron/refused.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-intake-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A control that is cancelled when it has been looked at so many times; it keeps all it was told. */
function control(looks = Number.POSITIVE_INFINITY) {
  const told: Progress[] = [];
  const seen = { looks: 0 };
  const cancelled = () => ++seen.looks > looks;
  const check = () => {
    if (cancelled()) throw new Refused('cancelled');
  };
  const work: WorkControl = {
    flag: new Int32Array(stopFlags()),
    cancelled,
    check,
    report: (progress) => told.push(progress),
  };
  return { ...work, told, seen };
}

function phasesOf({ told }: { readonly told: readonly Progress[] }): string[] {
  return told.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1]);
}

describe('a boundary file that is looked at', () => {
  const square = (i: number) => {
    const [x, y] = [i % 20, Math.floor(i / 20)];
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    return { type: 'Feature', properties: { code: `U${i}` }, geometry: { type: 'Polygon', coordinates: [ring] } };
  };
  const work = () => {
    const path = join(folder, 'areas.geojson');
    writeFileSync(
      path,
      JSON.stringify({ type: 'FeatureCollection', features: Array.from({ length: 400 }, (_, i) => square(i)) }),
    );
    return { kind: 'areas', path, layer: null, key: null, name: null } as const;
  };

  it('tells of each phase how far it is', () => {
    const watched = control();
    expect(lookAtAreas(work(), watched).units).toBe(400);
    expect(phasesOf(watched)).toEqual(['reading', 'checking', 'bordering']);
    const checking = watched.told.filter(({ phase }) => phase === 'checking');
    expect(checking.at(-1)).toMatchObject({ done: 399, total: 400 });
    const bordering = watched.told.filter(({ phase, total }) => phase === 'bordering' && total > 0);
    expect(bordering.length).toBeGreaterThan(1);
    expect(bordering.every(({ done, total }) => done < total)).toBe(true);
  });

  it('ends as soon as it is cancelled, in each of them', () => {
    const whole = control();
    lookAtAreas(work(), whole);
    const stopped = new Set<string | undefined>();
    for (let looks = 0; looks < whole.seen.looks; looks++) {
      const watched = control(looks);
      expect(() => lookAtAreas(work(), watched)).toThrow('cancelled');
      expect(watched.seen.looks).toBe(looks + 1);
      stopped.add(phasesOf(watched).at(-1));
      // Every look of the long middle would take long.
      if (looks > 10 && looks < 790) looks += 97;
    }
    expect([...stopped]).toEqual([undefined, 'reading', 'checking', 'bordering']);
  });
});

describe('a postal file that is added', () => {
  const lines = (country: string, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `${country}\t${10000 + i}\tTown ${i}\tR\tR1\t\t00\t\t0\t50.7\t7.${i}\t`,
    ).join('\n');
  const work = (text: string) => {
    const path = join(folder, 'postal.txt');
    writeFileSync(path, text);
    return { kind: 'pack', path, folder: join(folder, 'packs') } as const;
  };

  it('tells how far it is, and leaves the packs as they are where it is cancelled', () => {
    addPack(work(lines('DE', 30)), control());
    const before = readdirSync(join(folder, 'packs'));
    const text = `${lines('DE', 12_000)}\n${lines('FR', 120_000)}`;
    const whole = control();
    for (let looks = 0; looks < 13; looks += 4) {
      expect(() => addPack(work(text), control(looks))).toThrow('cancelled');
      expect(readdirSync(join(folder, 'packs'))).toEqual(before);
    }
    expect(addPack(work(text), whole).packs).toMatchObject([
      { country: 'DE', codes: 12_000 },
      { country: 'FR', codes: 120_000 },
    ]);
    expect(phasesOf(whole)).toEqual(['reading', 'packing']);
    expect(whole.told.every(({ done, total }) => done <= total)).toBe(true);
  });
});
