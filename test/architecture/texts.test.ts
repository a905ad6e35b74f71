import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const committed = join(root, 'core', 'text', 'locales');
let fresh: string;

describe('the message catalogues', () => {
  beforeAll(() => {
    fresh = mkdtempSync(join(tmpdir(), 'evenfield-texts-'));
    cpSync(committed, fresh, { recursive: true });
    const lingui = (...args: string[]) =>
      execFileSync(join(root, 'node_modules', '.bin', 'lingui'), [...args, '--config', 'core/text/lingui.config.js'], {
        cwd: root,
        env: { ...process.env, EVENFIELD_LOCALES: fresh },
        stdio: 'pipe',
      });
    lingui('extract', '--clean');
    lingui('compile');
  });
  afterAll(() => rmSync(fresh, { recursive: true, force: true }));

  it('hold every message of the code, and no other ("npm run text" brings them up to date)', () => {
    expect(messageIds(join(committed, 'en.po'))).toEqual(messageIds(join(fresh, 'en.po')));
  });

  it('are complete in Arabic', () => {
    const untranslated = entries(join(fresh, 'ar.po'))
      .filter((entry) => entry.text === '')
      .map((entry) => entry.id);
    expect(untranslated).toEqual([]);
  });

  it('name the same values in Arabic as in English', () => {
    const english = new Map(entries(join(fresh, 'en.po')).map((entry) => [entry.id, entry.text || entry.id]));
    for (const { id, text } of entries(join(fresh, 'ar.po'))) {
      expect({ id, values: placeholders(text) }).toEqual({ id, values: placeholders(english.get(id) ?? '') });
    }
  });

  it.each(['en.ts', 'ar.ts'])('%s is compiled from its catalogue', (file) => {
    expect(readFileSync(join(committed, file), 'utf8')).toBe(readFileSync(join(fresh, file), 'utf8'));
  });
});

function entries(file: string): { id: string; text: string }[] {
  const blocks = readFileSync(file, 'utf8').split(/\n\n+/).slice(1);
  return blocks
    .filter((block) => block.includes('msgid'))
    .map((block) => ({ id: field(block, 'msgid'), text: field(block, 'msgstr') }));
}

/** A PO field with its continuation lines, unquoted. */
function field(block: string, name: string): string {
  const lines = block.slice(block.indexOf(`\n${name} `) + 1 || block.indexOf(`${name} `)).split('\n');
  const own: string[] = [];
  for (const line of lines) {
    if (own.length > 0 && !line.startsWith('"')) break;
    own.push(JSON.parse(line.slice(line.indexOf('"'))) as string);
  }
  return own.join('');
}

function messageIds(file: string): string[] {
  return entries(file).map((entry) => entry.id);
}

/** What stands before a branch of a plural, which may be one word in braces like a value. */
const BRANCH = '(?<!(?:zero|one|two|few|many|other|=\\d+)\\s*)';
const VALUE = new RegExp(`${BRANCH}\\{\\s*([A-Za-z0-9_]+)\\s*[,}]`, 'g');

/** The names of values and rich-text tags in an ICU message, in order of the alphabet. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(VALUE), ...message.matchAll(/<(\d+)\/?>/g)].map((match) => match[1] as string);
  return [...new Set(names)].sort();
}
