import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt, textColumn } from '../../../core/model/text-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { namelessPlan } from '../../../data/dossier/nameless/nameless-plan.ts';
import { createScrubber } from '../../../data/dossier/nameless/scrubber.ts';
import { type ExportKind, writeExports } from '../../../data/export/write-exports.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { signed, smallPlan } from './a-dossier.ts';

const KINDS: ExportKind[] = [
  'csv',
  'recount',
  'moves',
  'report',
  'summary',
  'workbook',
  'dossier',
  'handouts',
  'handout-files',
];
/** Every word by which a person of the plan is known. */
const NAMES =
  /Ashgrove|Quill|Birchwood|Cedar|Dogwood|Elmtree|Firth|crm-bbirch|\bAnn\b|\bAbe\b|\bBen\b|\bCora\b|\bDora\b|\bEve\b|\bFay\b|Practice of/i;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-nameless-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A plan that names persons wherever a text can stand. */
function telling(): Plan {
  const plan = smallPlan();
  const ids = ['ann@ashgrove.example', 'A-1', 'A-2', 'A-3'];
  return {
    ...plan,
    settings: { ...plan.settings, name: "Ann Ashgrove's draft" },
    unitSet: plan.unitSet && { ...plan.unitSet, source: 'list of Ben.csv' },
    scenarios: plan.scenarios.map((one) => ({ ...one, name: `${one.name} by Cora`, description: 'for Abe Quill' })),
    territories: plan.territories.map((one, t) => ({ ...one, name: ['North of Ann', 'Birchwood', 'Denver'][t] ?? '' })),
    signOffs: [signed('Dora Dogwood', 'Head of Ann', 'Seen with Fay Firth')],
    accounts: { ...plan.accounts, ids: textColumn(ids), names: textColumn(ids.map((_, i) => `Practice of ${i}`)) },
  };
}

function written(withoutNames: boolean): Map<string, string> {
  const facts = { version: '1.2.3', date: '2026-11-26', balance: null, rows: null, seconds: {} };
  const input = { plan: telling(), scenario: WORKING, role: FIELD_SALES, facts, withoutNames };
  const control = { check: () => undefined, progress: () => undefined };
  writeExports(input, folder, KINDS, 'crm', createI18n('en'), control);
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const parts = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
    // The fonts are no text.
    const text = parts.map((part) => new TextDecoder().decode(part)).join('\n');
    texts.set(name, `${name}\n${text.replace(/base64,[A-Za-z0-9+/=]+/g, '')}`);
  }
  return texts;
}

describe('files without names', () => {
  it('name no person, in no file and in no file name', () => {
    for (const [file, text] of written(true))
      expect({ file, name: text.match(NAMES)?.[0] }).toEqual({ file, name: undefined });
  });

  it('would name them otherwise: the same search finds them in the files with names', () => {
    const found = [...written(false)].filter(([, text]) => NAMES.test(text)).map(([file]) => file);
    expect(found).toEqual(expect.arrayContaining(['dossier.html', 'handouts.html', 'workbook.xlsx', 'accounts.csv']));
  });

  it('number a person alike everywhere, whatever the person is called there', () => {
    const nameless = namelessPlan(telling(), createI18n('en'));
    expect(nameless.reps.map(({ name }) => name)).toEqual(['Rep 1', 'Rep 2', 'Rep 3', 'Rep 4']);
    // Ben is known by what the CRM calls him; Eve is no rep of the plan.
    expect(nameless.accounts.ownerNames).toEqual(['Rep 1', 'Rep 3', 'Rep 5']);
    expect(nameless.territories.map(({ name }) => name)).toEqual(['', '', 'Denver']);
    expect(nameless.settings.name).toBe("Rep 1 Rep 1's draft".replace('Rep 1 Rep 1', 'Rep 1'));
    expect(textAt(nameless.accounts.ids, 0)).toBe('A1');
  });

  it('have the same figures', () => {
    const values = (text: string | undefined) =>
      [...(text ?? '').matchAll(/ value="([^"]*)"/g)].map(([, value]) => value);
    const [named, nameless] = [written(false).get('dossier.html'), written(true).get('dossier.html')];
    expect(values(nameless).length).toBeGreaterThan(100);
    expect(values(nameless)).toEqual(values(named));
  });
});

describe('finding names in other texts', () => {
  it('takes whole words, in capitals or not', () => {
    const { text, tells } = createScrubber(new Map([['Ann Ashgrove', 'Rep 1']]));
    expect(text('Annapolis and ANN')).toBe('Annapolis and Rep 1');
    expect([tells('Annapolis'), tells('north of ashgrove')]).toEqual([false, true]);
  });

  it('leaves no word of a name, for any name and any text around it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', 'ن', 'Z', '-', "'", '.'), minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.string(), (first, last, around) => {
        const name = `${first} ${last}`;
        const { text, tells } = createScrubber(new Map([[name, '§']]));
        expect(tells(text(`${around} ${name} ${around}`))).toBe(false);
      }),
    );
  });
});
