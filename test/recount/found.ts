import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { named } from './figures.ts';

/** A figure where it stands: the file, its name, its value, and the text a reader sees where there is one. */
export interface Found {
  readonly file: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string | null;
}

/** Every figure of the documents, of fairness.json and of the workbook of a folder. */
export async function foundFigures(folder: string): Promise<Found[]> {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const figures = pages.flatMap((name) => inHtml(name, readFileSync(join(folder, name), 'utf8')));
  if (existsSync(join(folder, 'fairness.json'))) {
    figures.push(...inJson(JSON.parse(readFileSync(join(folder, 'fairness.json'), 'utf8'))));
  }
  if (existsSync(join(folder, 'workbook.xlsx'))) figures.push(...(await inWorkbook(join(folder, 'workbook.xlsx'))));
  return figures;
}

function inHtml(file: string, page: string): Found[] {
  const english = page.includes('<html lang="en"');
  return [...page.matchAll(/<data data-figure="([^"]*)" value="([^"]*)">([^<]*)<\/data>/g)].map(
    ([, name = '', value = '', text = '']) => ({
      file,
      name: unescaped(name),
      value: value === '' ? null : Number(value),
      text: english ? unescaped(text) : null,
    }),
  );
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, sign: string) => signs[sign] ?? '');
}

type Json = { readonly [key: string]: Json | Json[] | number | string | boolean | null };

/** fairness.json by the names that the documents have for the same figures. */
function inJson(json: Json): Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, ...parts: string[]) => {
    if (typeof value === 'number') found.push({ file: 'fairness.json', name: named(...parts), value, text: null });
    else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) walk(part, ...parts, key);
    }
  };
  const walkGroups = ({ groups, theil }: Json, kind: string) => {
    for (const { group, measures, ...rest } of groups as Json[]) {
      walk(rest, kind, String(group ?? ''));
      walk(measures, kind, String(group ?? ''));
    }
    walk(theil, kind, 'theil');
  };
  for (const measure of json.measures as Json[]) {
    const { measure: name, ...figures } = measure;
    walk(figures, 'fairness', String(name));
  }
  for (const { territory_id: id, totals, index, compactness_km: km, ...counts } of json.territories as Json[]) {
    walk(counts, 'territory', String(id));
    walk(totals, 'territory', String(id), 'total');
    walk(index, 'territory', String(id), 'index');
    walk(km, 'territory', String(id), 'spread_km');
  }
  for (const { rep_id: id, totals, index, rep: _, ...counts } of (json.reps ?? []) as Json[]) {
    walk(counts, 'rep', String(id));
    walk(totals, 'rep', String(id), 'total');
    walk(index, 'rep', String(id), 'index');
  }
  for (const { level, ...groups } of (json.by_level ?? []) as Json[]) walkGroups(groups, `level ${level}`);
  if (json.by_manager) walkGroups(json.by_manager as Json, 'manager');
  const others = [
    'format',
    'version',
    'measures',
    'territories',
    'unassigned',
    'exceptions',
    'reps',
    'by_level',
    'by_manager',
  ];
  for (const [key, part] of Object.entries(json)) if (!others.includes(key)) walk(part, key);
  const { totals, ...counts } = json.unassigned as Json;
  walk(counts, 'unassigned');
  walk(totals, 'unassigned', 'total');
  walk(json.exceptions, 'exceptions');
  return found;
}

/** The sheets that hold figures, by the columns' names; the words of a sheet's name are those of an English workbook. */
async function inWorkbook(path: string): Promise<Found[]> {
  const found: Found[] = [];
  const sheet = async (name: string) => {
    const [head = [], ...rows] = await readSheet(path, name);
    return rows.map((row) => new Map(head.map((title, i) => [String(title), row[i] ?? null])));
  };
  const put = (value: unknown, ...parts: string[]) => {
    if (value !== null && value !== undefined) {
      found.push({ file: 'workbook.xlsx', name: named(...parts), value: Number(value), text: null });
    }
  };
  const ends = { _total: 'total', _index: 'index', _minimum: 'minimum', _maximum: 'maximum' };
  const measured = (row: ReadonlyMap<string, unknown>, ...parts: string[]) => {
    for (const [title, value] of row) {
      const end = Object.entries(ends).find(([ending]) => title.endsWith(ending));
      if (end) put(value, ...parts, end[1], title.slice(0, -end[0].length));
    }
  };
  for (const row of await sheet('Summary')) {
    const name = row.get('figure');
    if (name) found.push({ file: 'workbook.xlsx', name: String(name), value: Number(row.get('value')), text: null });
  }
  for (const row of await sheet('Territories')) {
    const id = String(row.get('territory_id'));
    for (const name of ['capacity_fte', 'units', 'accounts', 'quota']) put(row.get(name), 'territory', id, name);
    put(row.get('compactness_km'), 'territory', id, 'spread_km');
    measured(row, 'territory', id);
  }
  for (const row of await sheet('Reps')) {
    const id = String(row.get('rep_id'));
    put(row.get('capacity_fte'), 'rep', id, 'capacity_fte');
    measured(row, 'rep', id);
  }
  for (const row of await sheet('Fairness')) {
    const [measure, figure] = [String(row.get('measure')), String(row.get('figure'))];
    for (const by of ['per_territory', 'per_capacity']) {
      put(row.get(by), 'fairness', measure, by, figure);
      put(row.get(`today_${by}`), 'fairness_today', measure, by, figure);
    }
  }
  for (const row of await sheet('Exceptions')) {
    put(row.get('cv_cost'), 'exception', String(row.get('account_id')), 'cv_cost');
  }
  for (const name of ['Assignments', 'Changes']) {
    for (const row of await sheet(name)) {
      const titles = [...row.keys()];
      const measures = titles.slice(titles.indexOf('visits_per_year') + 1, titles.indexOf('territory'));
      for (const measure of measures) put(row.get(measure), 'account', String(row.get('account_id')), measure);
    }
  }
  return found;
}
