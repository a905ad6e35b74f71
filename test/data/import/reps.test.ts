import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalHeader } from '../../../data/import/account-fields.ts';
import { REP_SPELLINGS } from '../../../data/import/rep-fields.ts';
import { type RepsRequest, readReps } from '../../../data/import/reps.ts';
import type { RowVerdict } from '../../../data/import/row-verdict.ts';
import { written } from './written-file.ts';

function read(content: string | Uint8Array, request: RepsRequest = {}) {
  const result = readReps(written(content), request);
  if (!result.ok) throw new Error(`The list was refused: ${result.code} ${JSON.stringify(result.values)}`);
  return result;
}

describe('what a roster says of a rep', () => {
  it('is read field by field', () => {
    const { reps, refused, warnings } = read(
      [
        'rep id,crm user id,name,email,fte,start date,level,skills,languages,segment,manager,city,state',
        'E1,005A,Kim,kim@example.org,1,2024-03-15,senior,imaging; lab,"de, en",hospitals,E2,Austin,TX',
        'E2,005B,Lee,lee@example.org,80%,2020-01-01,,,,,,,',
      ].join('\n'),
    );
    expect(refused).toEqual([]);
    expect(warnings).toEqual([]);
    expect(reps[0]).toMatchObject({
      id: 'E1',
      crmUserId: '005A',
      name: 'Kim',
      email: 'kim@example.org',
      capacityFte: 1,
      startDate: '2024-03-15',
      level: 'senior',
      skills: ['imaging', 'lab'],
      languages: ['de', 'en'],
      segment: 'hospitals',
      manager: 'E2',
    });
    expect(reps[0]?.homeLat).toBeCloseTo(30.27, 1);
    expect(reps[1]).toMatchObject({ capacityFte: 0.8, skills: [], homeLat: null, manager: '' });
  });

  it('is left out where the list has no column for it, so that an update keeps it', () => {
    expect(read('rep id,name\nE1,Kim\n').reps).toEqual([{ id: 'E1', name: 'Kim' }]);
  });

  it('has its dates read in one form for the column, which the planner can choose', () => {
    const text = 'rep id,start date\nE1,03/04/2024\nE2,05/06/2024\n';
    const found = read(text);
    expect(found.reps.map(({ startDate }) => startDate)).toEqual(['2024-04-03', '2024-06-05']);
    expect(found.warningCounts['date-ambiguous']).toBe(1);
    const said = read(text, { form: { dates: { 'start date': '12/31/2026' } } });
    expect(said.reps.map(({ startDate }) => startDate)).toEqual(['2024-03-04', '2024-05-06']);
  });

  it.each([
    ['German', 'Personalnummer;Mitarbeiter;E-Mail;Kapazität;Eintrittsdatum;Sprachen;Vorgesetzter;Wohnort'],
    ['French', 'Matricule;Nom complet;Courriel;ETP;Date d’embauche;Langues;Supérieur hiérarchique;Ville'],
    ['Spanish', 'Número empleado;Nombre completo;Correo electrónico;Jornada;Fecha de ingreso;Idiomas;Jefe;Ciudad'],
    ['Arabic', 'رقم الموظف;اسم الموظف;البريد الإلكتروني;السعة;تاريخ التعيين;اللغات;المدير;المدينة'],
  ])('is found under the words of %s', (_, header) => {
    const [rep] = read(`${header}\n7;Kim;kim@example.org;0,5;31.01.2024;de;7;Berlin\n`).reps;
    expect(rep).toMatchObject({
      id: '7',
      name: 'Kim',
      email: 'kim@example.org',
      capacityFte: 0.5,
      startDate: '2024-01-31',
      languages: ['de'],
      manager: '7',
    });
    expect(rep?.homeLat).toBeCloseTo(52.5, 0);
  });

  it('is found in the user exports of the three CRMs', () => {
    const exports = [
      ['Id,Name,Email,ManagerId,City,State\n005A,Kim,k@example.org,005A,Austin,TX\n', { id: '005A', manager: '005A' }],
      ['hubspot_owner_id,Full Name,Email\n77,Kim,k@example.org\n', { id: '77', crmUserId: '77', name: 'Kim' }],
      [
        'systemuserid,fullname,internalemailaddress,title\nab-1,Kim,k@example.org,Rep\n',
        { id: 'ab-1', email: 'k@example.org', level: 'Rep' },
      ],
    ] as const;
    for (const [text, rep] of exports) expect(read(text).reps[0]).toMatchObject(rep);
  });

  it('comes from the column the planner chose, or from none', () => {
    const text = 'rep id,name,grade,position\nE1,Kim,7,lead\n';
    expect(read(text).reps[0]?.level).toBe('7');
    expect(read(text, { columns: { level: 'position' } }).reps[0]?.level).toBe('lead');
    expect(read(text, { columns: { level: '' } }).reps[0]).not.toHaveProperty('level');
    expect(readReps(written(text), { columns: { level: 'rank' } })).toMatchObject({
      ok: false,
      code: 'column-missing',
    });
  });

  it('has no spelling that means two fields', () => {
    const all = Object.values(REP_SPELLINGS).flatMap((names) => [...new Set(names)]);
    const twice = all.filter((name, i) => all.indexOf(name) !== i);
    expect(twice).toEqual([]);
    expect(all.every((name) => name === normalHeader(name) && name !== '')).toBe(true);
  });
});

describe('the verdict on a rep', () => {
  it('refuses what cannot be a rep, with line and cells', () => {
    const verdicts: RowVerdict[] = [];
    const { reps, refused } = read(
      [
        'rep id,name,email,fte,lat,lon',
        'E1,Kim,kim@example.org,1,,',
        'E1,Kim again,,1,,',
        'E3,Lee,KIM@example.org,1,,',
        'E4,Mo,,0,,',
        'E5,Nat,,full,,',
        'E6,Ola,,1,200,10',
        ',,,1,,',
      ].join('\n'),
      { verdicts: (verdict) => verdicts.push(verdict) },
    );
    expect(reps.map(({ id }) => id)).toEqual(['E1']);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'id-duplicate'],
      [4, 'email-duplicate'],
      [5, 'capacity-unreadable'],
      [6, 'capacity-unreadable'],
      [7, 'coordinates-impossible'],
      [8, 'id-missing'],
    ]);
    expect(refused[1]).toMatchObject({ cells: ['E3', 'Lee', 'KIM@example.org', '1', '', ''], values: { line: 2 } });
    expect(verdicts.map(({ id }) => id)).toEqual(['E1', 'E3', 'E4', 'E5', 'E6', '']);
  });

  it('warns of what a planner should look at', () => {
    const { reps, warnings, warnedRows } = read(
      [
        'rep id,name,fte,start date,tenure,manager,city',
        'E1,Kim,1,2027-02-01,,nobody,',
        'E2,Lee,40,2020-01-01,long,kim,Xqzt',
        'E3,Mo,1,31.31.2020,-3,E9,',
      ].join('\n'),
      { periodStart: '2027-01-01' },
    );
    expect(warnings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'start-after-period'],
      [2, 'manager-unknown'],
      [3, 'home-unknown'],
      [3, 'capacity-large'],
      [3, 'tenure-unreadable'],
      [4, 'date-unreadable'],
      [4, 'manager-unknown'],
      [4, 'tenure-unreadable'],
    ]);
    expect(warnedRows).toBe(3);
    expect(reps.map(({ manager }) => manager)).toEqual(['nobody', 'E1', 'E9']);
    expect(reps[2]).toMatchObject({ startDate: null, tenureMonths: null });
  });

  it('finds two people of one name where something else tells them apart', () => {
    expect(read('name,email\nKim,a@example.org\nKim,b@example.org\n').reps.map(({ id }) => id)).toEqual([
      'a@example.org',
      'b@example.org',
    ]);
  });
});

const word = fc.stringMatching(/^[a-zà-ÿ\u0620-\u064a"']{1,8}$/);
const aRoster = fc.array(
  fc.record({
    name: word,
    fte: fc.integer({ min: 1, max: 200 }).map((percent) => percent / 100),
    start: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    skills: fc.uniqueArray(word, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('a roster that was written', () => {
  it('comes in with the same values, with any delimiter and in any encoding of Unicode', () => {
    fc.assert(
      fc.property(
        aRoster,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('utf8', 'utf16le'),
        (roster, delimiter, encoding) => {
          const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const comma = delimiter === ';';
          const lines = roster.map(({ name, fte, start, skills }, i) =>
            [`E${i}`, name, comma ? String(fte).replace('.', ',') : String(fte), start, skills.join('; ')]
              .map(quoted)
              .join(delimiter),
          );
          const header = ['rep id', 'name', 'fte', 'start date', 'skills'].join(delimiter);
          const text = `\ufeff${[header, ...lines].join('\r\n')}\r\n`;
          const { reps, refused } = read(Buffer.from(text, encoding as BufferEncoding));
          expect(refused).toEqual([]);
          expect(reps).toEqual(
            roster.map(({ name, fte, start, skills }, i) => {
              return { id: `E${i}`, name, capacityFte: fte, startDate: start, skills };
            }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
