import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTexts, textColumn } from '../../../core/model/text-column.ts';
import { LEAD_SPELLINGS } from '../../../data/import/lead-fields.ts';
import { type LeadsRequest, readLeads } from '../../../data/import/leads.ts';
import type { UnitList } from '../../../data/import/unit-list.ts';
import { quiet, written } from './written-file.ts';

/** Three units a degree apart, west to east. */
const CODES = ['A1', 'A2', 'A3'];
const units: UnitList = {
  ok: true,
  units: {
    count: 3,
    codes: textColumn(CODES),
    names: textColumn(['', '', '']),
    lat: Float64Array.of(40, 40, 40),
    lon: Float64Array.of(-100, -99, -98),
    xKm: null,
    yKm: null,
    areaKm2: new Float64Array(3),
    values: [],
  },
  neighbours: null,
  source: 'list',
  rowOfId: (id) => CODES.indexOf(id),
  warnings: [],
  warningCounts: {},
};
const LIST: LeadsRequest = { unitSet: { units }, points: false };
const POINTS: LeadsRequest = { unitSet: { units }, points: true };

function read(content: string | Uint8Array, request: LeadsRequest = POINTS) {
  const result = readLeads(written(content), request, quiet);
  if (!result.ok) throw new Error(`The list was refused: ${result.code} ${JSON.stringify(result.values)}`);
  return result;
}
const isoDays = (days: Float64Array) =>
  Array.from(days, (day) => (Number.isNaN(day) ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)));

describe('a list of leads', () => {
  it('is read field by field, each lead in the unit of its place', () => {
    const { leads, outside, refused, warnings } = read(
      [
        'Lead ID,Created Date,Lead Source,Lead Score,Lead Owner,Lead Status,Segment,Product Interest,Language,Latitude,Longitude',
        'L1,2026-03-01,Fair,80,Ann,open,SMB,Pumps,de,40.1,-99.1',
        ',2026-04-01,,,,,,,,40,-98.4',
      ].join('\n'),
    );
    expect(refused).toEqual([]);
    expect(warnings).toEqual([]);
    expect(leads).toMatchObject({ count: 2, score: Float64Array.of(80, Number.NaN), level: Int32Array.of(0, 0) });
    expect(isoDays(leads.day)).toEqual(['2026-03-01', '2026-04-01']);
    const { ids, sources, owners, statuses, segments, products, languages, unitCodes } = leads;
    const texts = [ids, sources, owners, statuses, segments, products, languages, unitCodes].map(allTexts);
    expect(texts.map(([first]) => first)).toEqual(['L1', 'Fair', 'Ann', 'open', 'SMB', 'Pumps', 'de', 'A2']);
    expect(texts.map(([, second]) => second)).toEqual(['', '', '', '', '', '', '', 'A3']);
    expect(outside).toBe(0);
  });

  it('places by postal code or city, in the states of the US by the place or the code', () => {
    const { leads } = read('zip,city,state\n60601,,\n,Austin,TX\n', { unitSet: 'us-states', points: false });
    expect(allTexts(leads.unitCodes)).toEqual(['17', '48']);
    const coded = read('state fips,score\n17,3\n99,1\n', { unitSet: 'us-states', points: false });
    expect(allTexts(coded.leads.unitCodes)).toEqual(['17', '']);
    expect(coded.outside).toBe(1);
  });

  it('takes the nearest of points however far it is, and of a list only one that is near', () => {
    const far = 'lat,lon\n40,-98.9\n60,10\n';
    expect(allTexts(read(far).leads.unitCodes)[1]).not.toBe('');
    const list = read(far, LIST);
    expect(allTexts(list.leads.unitCodes)).toEqual(['A2', '']);
    expect(list.outside).toBe(1);
    expect(list.warnings).toMatchObject([{ line: 3, code: 'not-placed', values: { reason: 'outside-units' } }]);
    expect(allTexts(read('unit id,score\nA3,1\n', LIST).leads.unitCodes)).toEqual(['A3']);
  });

  it.each([
    [
      'German',
      'Interessentennummer;Eingangsdatum;Leadquelle;Punkte;Betreuer;Zustand;Breitengrad;Längengrad',
      'Kundensegment;Produkt;Sprache',
    ],
    [
      'French',
      'Numéro prospect;Date de création;Origine du prospect;Notation;Commercial;Statut;Latitude;Longitude',
      'Segment client;Gamme de produits;Langue',
    ],
    [
      'Spanish',
      'ID prospecto;Fecha de creación;Origen;Puntuación;Vendedor;Etapa;Latitud;Longitud',
      'Segmento;Producto de interés;Idioma',
    ],
    [
      'Arabic',
      'رقم العميل المحتمل;تاريخ الإنشاء;المصدر;التقييم;المندوب;الحالة;خط العرض;خط الطول',
      'الشريحة;المنتج;اللغة',
    ],
  ])('is found under the words of %s', (_, header, kinds) => {
    const { leads } = read(`${header};${kinds}\n7;31.01.2026;Messe;12,5;Kim;offen;40,0;-99,0;Mittelstand;Pumpen;de\n`);
    expect([leads.segments, leads.products, leads.languages].map((texts) => allTexts(texts)[0])).toEqual([
      'Mittelstand',
      'Pumpen',
      'de',
    ]);
    expect([leads.ids, leads.sources, leads.owners, leads.statuses].map((texts) => allTexts(texts)[0])).toEqual([
      '7',
      'Messe',
      'Kim',
      'offen',
    ]);
    expect([leads.score[0], isoDays(leads.day)[0]]).toEqual([12.5, '2026-01-31']);
  });

  it('refuses double ids and impossible places, and warns of what it makes of other oddities', () => {
    const { refused, warnings, leads } = read(
      [
        'id,date,score,lat,lon',
        'L1,2026-01-01,5,40,-99',
        'L1,2026-01-01,5,40,-99',
        'L2,2026-13-01,high,40,-99',
        'L3,,-2,95,-99',
        'L4,,n/a,,',
      ].join('\n'),
    );
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'id-duplicate'],
      [5, 'coordinates-impossible'],
    ]);
    expect(warnings.map(({ line, code }) => [line, code])).toEqual([
      [4, 'score-unreadable'],
      [4, 'date-unreadable'],
      [6, 'not-placed'],
    ]);
    expect([...leads.score]).toEqual([5, 0, Number.NaN]);
  });

  it('has its coordinates put right where that is asked for, and is warned of where not', () => {
    const rows = Array.from({ length: 4 }, (_, i) => `US,${-99 - i / 10},${40 + i / 10}`);
    const text = ['country,lat,lon', ...rows].join('\n');
    const asIs = readLeads(written(text), POINTS, quiet);
    expect(asIs.ok && asIs.findings).not.toEqual([]);
    const { leads, findings } = read(text, { ...POINTS, fixes: ['swap-lat-lon'] });
    expect(findings).toMatchObject([{ code: 'coordinates-swapped', rows: 4, fixed: true }]);
    expect([...leads.lat]).toEqual([40, 40.1, 40.2, 40.3]);
  });

  it.each([
    ['score,owner\n1,Ann\n', 'no-place-column'],
    ['lat,lon\n', 'no-rows'],
    ['lat,lon\n95,0\n', 'no-rows'],
  ])('%j is refused: %s', (text, code) => {
    expect(readLeads(written(text), POINTS, quiet)).toMatchObject({ ok: false, code });
  });

  it('whose rows are all refused is a refusal, unless it is only judged', () => {
    const verdicts: number[] = [];
    const request = { ...POINTS, judgeOnly: true, verdicts: ({ line }: { line: number }) => verdicts.push(line) };
    const judged = readLeads(written('lat,lon\n95,0\n'), request, quiet);
    expect(judged).toMatchObject({ ok: true, rowsRead: 1, outside: 0 });
    expect(verdicts).toEqual([2]);
  });

  it('has no spelling that means two fields', () => {
    const all = Object.values(LEAD_SPELLINGS).flatMap((names) => [...new Set(names)]);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  });
});

const aLead = fc.record({
  source: fc.stringMatching(/^[a-zà-ÿ\u0620-\u064a"', ]{0,8}$/).map((text) => text.trim()),
  score: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
  day: fc.integer({ min: 0, max: 20_000 }),
  unit: fc.nat(2),
});

describe('leads that were written', () => {
  it('come in with the same values, with any delimiter and in any form of dates', () => {
    fc.assert(
      fc.property(
        fc.array(aLead, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('2026-12-31', '31/12/2026', '12/31/2026'),
        (specs, delimiter, form) => {
          const comma = delimiter === ';';
          const number = (value: number) => (comma ? String(value).replace('.', ',') : String(value));
          const rows = specs.map(({ source, score, day, unit }) => {
            const [year, month, date] = (isoDays(Float64Array.of(day))[0] as string).split('-');
            const written = {
              '2026-12-31': `${year}-${month}-${date}`,
              '31/12/2026': `${date}/${month}/${year}`,
              '12/31/2026': `${month}/${date}/${year}`,
            }[form] as string;
            return [`"${source.replaceAll('"', '""')}"`, number(score), written, number(40.25), number(-100.25 + unit)];
          });
          const lines = [['source', 'score', 'date', 'lat', 'lon'], ...rows].map((cells) => cells.join(delimiter));
          const { leads, refused } = read(`${lines.join('\n')}\n`, {
            ...POINTS,
            form: { dates: { date: form as '2026-12-31' } },
          });
          expect(refused).toEqual([]);
          expect(allTexts(leads.sources)).toEqual(specs.map(({ source }) => source));
          expect([...leads.score]).toEqual(specs.map(({ score }) => score));
          expect([...leads.day]).toEqual(specs.map(({ day }) => day));
          expect(allTexts(leads.unitCodes)).toEqual(specs.map(({ unit }) => CODES[unit]));
        },
      ),
      { numRuns: 60 },
    );
  });
});
