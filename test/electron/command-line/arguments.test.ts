import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/command-line/arguments.ts';
import { ArgumentError } from '../../../electron/command-line/option-values.ts';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));
const RUN = 'run a.csv --territories 25 --out out --measure potential=enrolment:5%';

/** The code of the problem, or "no problem". */
function problemOf(line: string): string {
  try {
    read(line);
    return 'no problem';
  } catch (error) {
    if (error instanceof ArgumentError) return error.problem.code;
    throw error;
  }
}

describe('the command line', () => {
  it('reads a whole run', () => {
    expect(read(`${RUN} --measure workload=employees --quota 50000000 --seed 7 --json`)).toMatchObject({
      command: 'run',
      accounts: 'a.csv',
      territories: 25,
      out: 'out',
      measures: [
        { name: 'potential', column: 'enrolment', tolerance: 0.05 },
        { name: 'workload', column: 'employees', tolerance: 0.05 },
      ],
      units: { kind: 'points' },
      contiguity: null,
      quota: { total: '50000000', method: 'potential' },
      seed: 7,
      currency: 'USD',
      json: true,
      plan: null,
    });
  });

  it('takes a range of numbers of territories to choose from', () => {
    expect(read('balance p.evenfield --territories 10..14')).toMatchObject({ territories: { least: 10, most: 14 } });
    expect(read('balance p.evenfield --territories 12..12')).toMatchObject({ territories: 12 });
    expect(problemOf('balance p.evenfield --territories 14..10')).toBe('range-form');
    expect(problemOf('balance p.evenfield --territories 1..2..3')).toBe('range-form');
    expect(problemOf('balance p.evenfield --territories 0..4')).toBe('out-of-range');
    expect(problemOf('balance p.evenfield --territories 2..4 --time 5')).toBe('not-both');
  });

  it('reads how the homes of reps count, and how much longer roads are', () => {
    expect(read(`${RUN} --homes soft --road-factor 1.25`)).toMatchObject({ homes: 'soft', roadFactor: 1.25 });
    expect(read(RUN)).toMatchObject({ homes: null, roadFactor: null });
    expect(read('balance p.evenfield --homes hard')).toMatchObject({ homes: 'hard' });
    expect(problemOf(`${RUN} --homes near`)).toBe('not-a-choice');
    expect(problemOf(`${RUN} --road-factor 2.5`)).toBe('out-of-range');
  });

  it('reads what counts, a number each, and limits first', () => {
    expect(read('balance p.evenfield --weigh travel=1,border=0.5 --weigh limits=first')).toMatchObject({
      weights: { travel: 1, border: 0.5, limits: null },
    });
    expect(read('balance p.evenfield')).toMatchObject({ weights: {}, maxMoved: null, patience: null });
    expect(problemOf('balance p.evenfield --weigh travel')).toBe('weigh-form');
    expect(problemOf('balance p.evenfield --weigh speed=1')).toBe('not-a-choice');
    expect(problemOf('balance p.evenfield --weigh travel=first')).toBe('not-a-number');
    expect(problemOf('balance p.evenfield --weigh border=10.5')).toBe('out-of-range');
  });

  it('reads what may move and when a start is given up, of a plan too', () => {
    expect(read('balance p.evenfield --max-moved 5:revenue --patience 200000')).toMatchObject({
      maxMoved: { share: 0.05, column: 'revenue' },
      patience: 200_000,
    });
    expect(problemOf('balance p.evenfield --max-moved 5 --territories 3..4')).toBe('not-both');
  });

  it('reads the least, the most and the priority of a measure', () => {
    const measured = (text: string) => {
      const command = read(`run a.csv --territories 2 --out o --measure ${text}`);
      return command.command === 'run' ? command.measures[0] : null;
    };
    const usual = { name: 'a', column: 'x', tolerance: 0.05 };
    expect(measured('a=x')).toEqual(usual);
    expect(measured('a=x:100..200.5')).toEqual({ ...usual, limits: { minimum: 100, maximum: 200.5, priority: 1 } });
    expect(measured('a=x:..200:p2')).toEqual({ ...usual, limits: { minimum: null, maximum: 200, priority: 2 } });
    expect(measured('a=x:100..')).toEqual({ ...usual, limits: { minimum: 100, maximum: null, priority: 1 } });
    expect(measured('a=x:2%:p3')).toEqual({
      ...usual,
      tolerance: 0.02,
      limits: { minimum: null, maximum: null, priority: 3 },
    });
    // A column may look like any of it, where it says so again behind that.
    expect(measured('a=x:p2:p1')).toMatchObject({ column: 'x:p2', limits: { priority: 1 } });
    expect(measured('a=x:..')).toEqual({ ...usual, column: 'x:..' });
    expect(problemOf('run a.csv --territories 2 --out o --measure a=x:200..100')).toBe('range-form');
  });

  it('keeps a quota as it was typed, to the last digit', () => {
    expect(read(`${RUN} --quota 0.10:even`)).toMatchObject({ quota: { total: '0.10', method: 'even' } });
    const asked = 'quota p.evenfield --quota 9:history --floor 50% --cap 4.5 --over 10% --round 1 --season quarters';
    expect(read(asked)).toMatchObject({
      quota: {
        method: 'history',
        floor: { kind: 'share', ratio: 0.5 },
        cap: { kind: 'amount', text: '4.5' },
        over: 0.1,
        round: '1',
        season: { periods: 'quarters', curve: [] },
      },
    });
  });

  it.each([
    ['yes', 'required'],
    ['no', 'off'],
    ['preferred', 'preferred'],
  ])('--contiguous %s is %s', (given, meant) => {
    expect(read(`${RUN} --contiguous ${given}`)).toMatchObject({ contiguity: meant });
  });

  it('reads a measure whose column has colons, and one that counts accounts', () => {
    expect(read('run a.csv --territories 2 --out o --measure a=x:y:2.5% --measure n=#')).toMatchObject({
      measures: [
        { name: 'a', column: 'x:y', tolerance: 0.025 },
        { name: 'n', column: '#', tolerance: 0.05 },
      ],
    });
  });

  it('takes a list of units with their neighbours in place of accounts', () => {
    expect(
      read('run --units u.csv --neighbours e.csv --measure potential=pop:5% --contiguous yes --territories 30 --out o'),
    ).toMatchObject({ accounts: null, units: { kind: 'list', file: 'u.csv' }, neighbours: 'e.csv' });
  });

  it('reads what a report is to consist of, and which formats an export has', () => {
    const plain = { dossier: false, handouts: 'none', workbook: false, withoutNames: false };
    expect(read('report p.evenfield --out o')).toMatchObject(plain);
    expect(read('report p.evenfield --out o --dossier --handouts each --xlsx --without-names')).toMatchObject({
      dossier: true,
      handouts: 'each',
      workbook: true,
      withoutNames: true,
    });
    expect(read('export p.evenfield --out o --format xlsx')).toMatchObject({ format: 'xlsx' });
  });

  it.each([
    ['report p.evenfield --out o --handouts two', 'not-a-choice'],
    ['walk', 'unknown-command'],
    ['run', 'missing-file'],
    ['run a.csv --territories 5 --out o', 'missing-option'],
    ['run a.csv --measure a=b --out o', 'missing-option'],
    ['run a.csv --measure a=b --territories 5', 'missing-option'],
    [`${RUN} b.csv`, 'too-many-files'],
    [`${RUN} --colour red`, 'unknown-option'],
    [`${RUN} --seed`, 'missing-option'],
    [`${RUN} --seed x`, 'not-a-number'],
    [`${RUN} --seed 1.5`, 'not-a-number'],
    [`${RUN} --territories 0`, 'out-of-range'],
    [`${RUN} --territories 501`, 'out-of-range'],
    [`${RUN} --measure potential`, 'measure-form'],
    [`${RUN} --measure potential=other`, 'measure-twice'],
    [`${RUN} --column id`, 'column-form'],
    [`${RUN} --column shoe=size`, 'not-a-choice'],
    [`${RUN} --units moon`, 'not-a-choice'],
    [`${RUN} --units hex:wide`, 'not-a-number'],
    [`${RUN} --units hex:0.1`, 'out-of-range'],
    [`${RUN} --units areas.docx`, 'not-a-choice'],
    [`${RUN} --neighbours e.csv`, 'needs'],
    [`${RUN} --time 5 --iterations 100`, 'not-both'],
    [`${RUN} --quota 1e9`, 'not-a-number'],
    [`${RUN} --quota 100:guess`, 'not-a-choice'],
    [`${RUN} --quota 100:formula`, 'not-a-choice'],
    [`${RUN} --quota 100 --floor 5`, 'unknown-option'],
    ['quota p.evenfield --quota 1 --round 0', 'not-a-number'],
    ['quota p.evenfield --quota 1 --cap much', 'not-a-number'],
    ['quota p.evenfield --quota 1 --season weeks', 'not-a-choice'],
    [`${RUN} --currency XQQ`, 'not-a-choice'],
    ['check', 'missing-file'],
    ['quota p.evenfield', 'missing-option'],
  ])('refuses "%s": %s', (line, code) => {
    expect(problemOf(line)).toBe(code);
  });

  it('gives help when asked and when nothing is asked', () => {
    expect(read('')).toEqual({ command: 'help' });
    expect(read('run --help')).toEqual({ command: 'help' });
  });
});
