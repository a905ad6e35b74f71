import { describe, expect, it } from 'vitest';
import { dayOfIso } from '../../../core/model/day-column.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import type { RunFacts } from '../../../data/export/run-facts.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { lorenzCurve } from '../../../data/report/lorenz.ts';
import { reportHtml } from '../../../data/report/report-html.ts';
import { FIELD_SALES, type GridSpec, gridPlan, WORKING } from '../../support/plan-builder.ts';

const NO_FACTS: RunFacts = { version: '1.2.3', balance: null, rows: null, seconds: {} };
const GRID: GridSpec = { map: 'AAB ABB', values: { potential: [1, 1, 2, 3, 1, 2] } };

function page(spec: GridSpec, facts: RunFacts = NO_FACTS, change: (plan: Plan) => Plan = (plan) => plan): string {
  return reportHtml(scenarioView(change(gridPlan(spec)), WORKING, FIELD_SALES), facts, createI18n('en'));
}

/** The text of the page's rows, cells apart by `|`, without the signs that keep directions apart. */
function rowsOf(html: string): string[] {
  const rows = html.match(/<tr[^>]*>.*?<\/tr>/gs) ?? [];
  return rows.map((row) =>
    row
      .replace(/<\/t[hd]><t[hd][^>]*>/g, '|')
      .replace(/<[^>]*>/g, '')
      .replace(/[\u2068\u2069]/g, '')
      .trim(),
  );
}

describe('what the report says', () => {
  it('of limits: how many territories are within, and per unmet limit by how much and what blocks it', () => {
    const facts: RunFacts = {
      ...NO_FACTS,
      balance: {
        seed: 7,
        iterations: 12_000,
        stopped: 'time',
        contiguity: 'off',
        looseParts: null,
        sse: 1,
        bounds: {
          anyCentres: { kind: 'none' },
          theseCentres: { kind: 'for-these-centres', sse: 0.8, how: 'transportation-dual' },
        },
        objective: {
          limits: 'limits-first',
          terms: {
            sse: { weight: 1, value: 12.5 },
            travel: { weight: 0, value: null },
            border: { weight: 0, value: null },
            disruption: { weight: 0, value: null },
          },
          disruptionLeftOut: false,
        },
        moves: null,
        only: null,
        starts: [],
        unmet: [
          {
            measure: 'potential',
            territory: 'T001',
            total: 2,
            minimum: 2.85,
            maximum: 3.15,
            blocker: 'unit-too-big',
            units: ['u3'],
            unitCount: 1,
            territories: [],
            heldBy: 'locks',
            budget: null,
            relaxations: [],
          },
        ],
        pieces: [
          {
            territory: 'T001',
            units: ['u7'],
            unitCount: 1,
            blocker: 'locked',
            locks: { units: ['u7', 'u9'], unitCount: 2, territories: ['T002'], heldBy: 'locks' },
          },
        ],
      },
    };
    const html = page({ map: 'AB', values: { potential: [2, 4] } }, facts);
    expect(html).toContain('0 of 2 territories lie within every limit.');
    expect(rowsOf(html)).toContain('T001 A|potential|2|≥ 3|▼ -29.82%');
    expect(rowsOf(html)).toContain('T002 B|potential|4|≤ 3|▲ +26.98%');
    expect(html.replace(/[\u2068\u2069]/g, '')).toContain('The unit u3 alone is larger than the limit');
    expect(html.replace(/[\u2068\u2069]/g, '')).toContain(
      'T001 is not in one piece: 1 unit is cut off from the rest of it (u7). A locked territory (T002) and 2 locked units (u7, u9) stand in the way.',
    );
    expect(html).toContain('No bound for any centres');
    expect(html).toContain('with these centres has an SSE below 8E-1; this plan has 1E0 (+25%)');
    expect(html).toContain('12,000 · ended by the time limit');
    expect(html).toContain('<dt>Seed</dt><dd>7</dd>');
  });

  it('of a plan within its limits: no table of limits', () => {
    const html = page({ map: 'AB', values: { potential: [3, 3] } });
    expect(html).toContain('2 of 2 territories lie within every limit.');
    expect(html).not.toContain('Limits that are not met');
  });

  it('of what changes hands: the months with their owners, where accounts say since when', () => {
    const accounts = [
      { unit: 0, owner: 'Ada', values: { potential: 3 } },
      { unit: 1, owner: 'Ada', values: { potential: 1 } },
    ];
    const asked = (plan: Plan): Plan => ({
      ...plan,
      accounts: { ...plan.accounts, ownerSince: Int32Array.from(['2024-01-01', '2026-01-01'], dayOfIso) },
    });
    const html = page({ map: 'AB', accounts }, NO_FACTS, asked).replace(/[\u2068\u2069]/g, '');
    expect(html).toContain('12 relationship-months of 48 are lost (25.0%)');
    expect(page({ map: 'AB', accounts })).not.toContain('relationship-month');
  });

  it('of the territories: units where there are no accounts, no rep where none has one, and the whole', () => {
    const rows = rowsOf(page(GRID));
    expect(rows).toContain('Territory|Units|potential|Index|Spread');
    expect(rows).toContainEqual(expect.stringMatching(/^T001 A\|3\|5\|100\.0\|\d+ km$/));
    expect(rows).toContain('Total|6|10||');
  });

  it('of reps: what each has by its capacity', () => {
    const reps = { A: [{ name: 'Ana', capacityFte: 0.5 }], B: [{ name: 'Bo', capacityFte: 1 }] };
    const rows = rowsOf(page({ map: 'AB', values: { potential: [2, 4] }, reps }));
    expect(rows).toContain('Ana|0.5|T001|2|100.0');
    expect(rows).toContain('Bo|1|T002|4|100.0');
  });

  it('of reps who share a territory: each its share, by its own capacity as fairness.json has it', () => {
    const reps = {
      A: [
        { name: 'Ana', share: 0.25 },
        { name: 'Bo', share: 0.75 },
      ],
      B: [{ name: 'Cy' }],
    };
    const rows = rowsOf(page({ map: 'AB', values: { potential: [8, 8] }, reps }));
    expect(rows).toContain('Ana|1|T001|2|37.5');
    expect(rows).toContain('Bo|1|T001|6|112.5');
  });

  it('of hand-overs: from whom to where, in accounts and in the first measure', () => {
    const accounts = [
      { unit: 0, owner: 'Ana', values: { potential: 9 } },
      { unit: 2, owner: 'Ana', values: { potential: 2 } },
      { unit: 4, owner: 'Ana', values: { potential: 1 } },
      { unit: 5, owner: 'Bo', values: { potential: 9 } },
    ];
    const rows = rowsOf(page({ map: 'AAB ABB', accounts }));
    expect(rows).toContain('From|To|Accounts|potential');
    expect(rows).toContain('Ana|T002 B|2|3');
    expect(rows).toContain('Ana|T001 A|1|2|0');
    expect(rows).toContain('Bo|T002 B|1|0|2');
  });

  it('of what counted besides compactness, where anything did', () => {
    const weights = { travel: 0.5, border: 0, disruption: 2, limits: null };
    const weighed = page(GRID, NO_FACTS, (plan) => ({
      ...plan,
      settings: { ...plan.settings, balance: { ...plan.settings.balance, weights } },
    }));
    expect(weighed).toContain('compactness 1, travel 0.5, borders 0, staying put 2, limits before everything else');
    expect(page(GRID)).not.toContain('staying put');
  });

  it('of rows: how many were read and refused, and why', () => {
    const rows = {
      file: 'a.csv',
      read: 5,
      imported: 4,
      warned: 1,
      refused: 1,
      reasons: { 'place-missing': 1, 'measure-blank': 2 },
    };
    const html = page(GRID, { ...NO_FACTS, rows });
    expect(html.replace(/[\u2068\u2069]/g, '')).toContain(
      '5 rows of a.csv read: 4 imported, 1 of them with a warning; 1 refused.',
    );
    expect(rowsOf(html)).toContain('A blank measure, counted as 0|2');
    expect(rowsOf(html)).toContain('Refused: no place|1');
  });

  it('of contiguity: which territory is in how many pieces, also for a plan edited by hand', () => {
    const asked = (plan: Plan): Plan => ({
      ...plan,
      settings: { ...plan.settings, balance: { ...plan.settings.balance, contiguity: 'required' } },
    });
    const html = page({ map: 'ABA BBB' }, NO_FACTS, asked).replace(/[\u2068\u2069]/g, '');
    expect(html).toContain('T001 A is in 2 pieces.');
    expect(page({ map: 'AAB ABB' }, NO_FACTS, asked)).toContain('Every territory is in one piece.');
  });

  it('of the day it was written, where it is told', () => {
    expect(page(GRID, { ...NO_FACTS, date: '2027-03-01' })).toContain('March 1, 2027');
  });

  it('of units that have a plane of their own: a map without land', () => {
    const planar = (plan: Plan): Plan => ({
      ...plan,
      units: {
        ...plan.units,
        lat: new Float64Array(6).fill(Number.NaN),
        lon: new Float64Array(6).fill(Number.NaN),
        xKm: Float64Array.of(0, 10, 20, 0, 10, 20),
        yKm: Float64Array.of(10, 10, 10, 0, 0, 0),
      },
    });
    const html = page(GRID, NO_FACTS, planar);
    expect(html).not.toContain('class="land"');
    expect(html).toContain('6 units as 6 dots');
    expect(page(GRID)).toContain('class="land"');
  });
});

describe('the Lorenz curve', () => {
  const square = { x: 0, y: 0, side: 100 };

  it('is the diagonal where all have the same per capacity', () => {
    const curve = lorenzCurve(Float64Array.of(1, 2, 4), Float64Array.of(1, 2, 4), square)?.text;
    const held = curve?.match(/class="held" d="([^"]*)"/)?.[1] ?? '';
    const points = [...held.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => Number(x) + Number(y));
    expect(points.length).toBe(4);
    for (const sum of points) expect(sum).toBeCloseTo(100, 0);
  });

  it('hangs below it where one has all, and is not drawn where there is nothing', () => {
    const curve = lorenzCurve(Float64Array.of(0, 0, 9), Float64Array.of(1, 1, 1), square)?.text;
    expect(curve).toContain('class="held" d="M0 100L33.3 100.0L66.7 100.0L100.0 0.0"');
    expect(lorenzCurve(Float64Array.of(0, 0), Float64Array.of(1, 1), square)).toBeNull();
  });
});
