import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/command-line/arguments.ts';
import { ArgumentError } from '../../../electron/command-line/option-values.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-import-options-'));
  await evenfield(['new', 'plan.evenfield'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

describe('options of a list', () => {
  const form = (line: string) => {
    const command = readArguments(`import p.evenfield a.csv ${line}`.split(' '));
    return 'form' in command ? command.form : null;
  };

  it('say how it is written', () => {
    expect(form('--encoding Windows-1256 --delimiter tab --header-line 3 --sheet Q1')).toEqual({
      encoding: 'windows-1256',
      delimiter: '\t',
      headerLine: 3,
      sheet: 'Q1',
    });
    expect(form('--header-line none --delimiter ;')).toEqual({ headerLine: 0, delimiter: ';' });
    expect(form('--fill-merged')).toEqual({ fillMerged: true });
    expect(form('--measure a=b')).toEqual({});
  });

  it.each(['--encoding latin9000', '--delimiter x', '--header-line top', '--fix everything'])(
    '%s is refused',
    (line) => {
      expect(() => form(line)).toThrow(ArgumentError);
    },
  );
});

describe('import', () => {
  it('reads a list without a header as it is told to, and says what many rows have wrong alike', async () => {
    write('bare.csv', '1;US;41.5;87.5;10\n2;US;42.5;71.5;20\n');
    const columns = ['id=Column 1', 'country=Column 2', 'lat=Column 3', 'lon=Column 4'].flatMap((c) => ['--column', c]);
    const options = ['--header-line', 'none', '--measure', 'potential=Column 5', ...columns];
    const first = await evenfield(['import', 'plan.evenfield', 'bare.csv', ...options], folder);
    expect(first.err).toBe('');
    expect(first.out).toContain('2 longitudes have lost the minus sign, as that of 41.5, 87.5');
    expect(first.out).toContain('--fix negate-lon');
    const fixed = await evenfield(
      ['import', 'plan.evenfield', 'bare.csv', ...options, '--replace', '--fix', 'negate-lon', '--json'],
      folder,
    );
    expect(JSON.parse(fixed.out)).toMatchObject({
      rows: { imported: 2, warned: 0, findings: [{ code: 'coordinates-sign', fixed: true }] },
      refused_file: null,
    });
  });

  it('leaves the refused rows beside the plan or in --out, with the header as it was, ready to be put right', async () => {
    const header = 'id, Name ,Name,lat,lon,potential';
    write('odd.csv', `${header}\n1,a,"x, ""y""",41.5,-87.5,10\n2,b,ü,91,-87.5,10\n3,c,,42.5,-71.5,ten\n`);
    const options = ['--measure', 'potential=potential', '--replace'];
    const { out, exit } = await evenfield(['import', 'plan.evenfield', 'odd.csv', ...options], folder);
    expect(exit).toBe(0);
    expect(out).toContain('The 2 refused rows are in plan.refused.csv');
    const lines = text('plan.refused.csv').split('\n');
    expect(lines[0]).toBe(`id," Name ",Name,lat,lon,potential,refused_line,refused_reason,refused_remedy`);
    expect(lines[1]).toMatch(/^2,b,ü,91,-87.5,10,3,/);
    const again = await evenfield(['import', 'plan.evenfield', 'odd.csv', ...options, '--out', 'kept/here'], folder);
    expect(again.out).toContain(join('kept/here', 'refused.csv'));
    expect(text('kept', 'here', 'refused.csv')).toBe(text('plan.refused.csv'));
    write('right.csv', text('plan.refused.csv').replace(',91,', ',41,').replace(',ten,', ',10,'));
    const right = await evenfield(['import', 'plan.evenfield', 'right.csv', '--add', '--json'], folder);
    expect(JSON.parse(right.out)).toMatchObject({ rows: { imported: 2, refused: 0 }, refused_file: null });
    expect(existsSync(join(folder, 'right.refused.csv'))).toBe(false);
  });

  it('derives a measure by a formula, and again from the next list by the formula that is in the plan', async () => {
    await evenfield(['new', 'derived.evenfield'], folder);
    write('calls.csv', 'id,lat,lon,Calls per year,minutes_per_call\n1,41.5,-87.5,12,45\n2,42.5,-71.5,4,30\n');
    const asked = ['--measure', 'workload==calls_per_year * minutes_per_call / 60'];
    const first = await evenfield(['import', 'derived.evenfield', 'calls.csv', ...asked, '--json'], folder);
    expect(JSON.parse(first.out).rows).toMatchObject({ imported: 2, warned: 0 });
    write('calls.csv', text('calls.csv').replace(',12,45', ',24,45'));
    const next = await evenfield(['import', 'derived.evenfield', 'calls.csv', '--json'], folder);
    expect(JSON.parse(next.out)).toMatchObject({
      mode: 'update',
      difference: { changed: 1, unchanged: 1 },
      measures_left: [],
    });
    const wrong = await evenfield(
      ['import', 'derived.evenfield', 'calls.csv', '--measure', 'w==calls_per_year *'],
      folder,
    );
    expect(wrong).toMatchObject({ exit: 2, err: 'A number or a column is missing at letter 18 of the formula.\n' });
  });
});
