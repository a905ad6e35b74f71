import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proofJson } from '../../../data/routing/certificate.ts';
import { planRouting } from '../../../data/routing/plan-routing.ts';
import { exportInput, exportKind, OUTWARD_KINDS } from './exported-plan.ts';

const README = readFileSync(join(import.meta.dirname, '../../../electron/README.md'), 'utf8');
/** Keys and columns as they stand in the README, a list or not. */
const documented = new Set([...README.matchAll(/`([\w -]+)(?:\[\])?`/g)].map(([, key]) => key));

let folder: string;
const files = new Map<string, string[]>();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-documented-'));
  for (const kind of OUTWARD_KINDS) files.set(kind, exportKind(kind, join(folder, kind)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(OUTWARD_KINDS)('every file of %s stands in electron/README.md', (kind) => {
  expect(files.get(kind)?.length).toBeGreaterThan(0);
  expect(files.get(kind)?.filter((name) => !README.includes(name))).toEqual([]);
});

it.each(['csv', 'changes', 'routing'] as const)('every column of %s stands there', (kind) => {
  const lists = files.get(kind)?.filter((name) => name.endsWith('.csv')) ?? [];
  const columns = lists.flatMap(
    (name) => Papa.parse<string[]>(readFileSync(join(folder, kind, name), 'utf8')).data[0] ?? [],
  );
  // Columns of the plan's measure are there by their pattern.
  expect([...new Set(columns)].filter((name) => !name.startsWith('potential') && !documented.has(name))).toEqual([]);
  expect(columns.length).toBeGreaterThan(20);
});

it('every property of the maps stands there', () => {
  const features = (files.get('geojson') ?? []).flatMap(
    (name) => JSON.parse(readFileSync(join(folder, 'geojson', name), 'utf8')).features as { properties: object }[],
  );
  const names = features.flatMap(({ properties }) => Object.keys(properties));
  expect(names).toContain('unit_id');
  const general = new Set(names.map((name) => name.replace(/^potential_/, '<measure>_')));
  expect([...general].filter((name) => name !== 'potential' && !README.includes(`\`${name}\``))).toEqual([]);
});

it('every key of routing-proof.json stands there, also those of findings', () => {
  const { plan, scenario, role, routing: source } = exportInput();
  if (!source) throw new Error('There is no source.');
  const routing = planRouting(plan, scenario, role, source);
  const where = { start: 0, end: 1, kind: { product: '', segment: '', language: '', day: 20_000 } };
  const proof = {
    ...routing.proof,
    gaps: [{ ...where, caught: false }],
    overlaps: [{ ...where, first: 0, second: 1, account: '' }],
    unreachable: [{ rule: 1, hiddenBy: [0] }],
  };
  const told = proofJson({ ...routing, proof }, { leads: 2, unsaid: { segment: 0, product: 1, language: 2 } });
  expect(told.gaps[0]).toMatchObject({ day: '2024-10-04', caught: false });
  expect(told.overlaps[0]).toMatchObject({ lines: [1, 2], account: null });
  expect(keysOf(told).filter((key) => !documented.has(key))).toEqual([]);
});

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)]);
}
