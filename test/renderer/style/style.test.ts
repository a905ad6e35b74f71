import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'renderer');
const sheets = readdirSync(join(folder, 'style')).filter((file) => file.endsWith('.css'));
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The tokens of one theme, by name. */
function tokens(theme: 'light' | 'dark'): Map<string, string> {
  const css = text('style/tokens.css');
  const start = css.indexOf('{', css.indexOf(`:root[data-theme='${theme}'] {`));
  const block = css.slice(start + 1, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map((m) => [m[1] as string, m[2] as string]));
}

const SURFACES = ['surface', 'surface-quiet', 'surface-raised'];
const PAIRS: readonly (readonly [ink: string, on: readonly string[], least: number])[] = [
  ['text', [...SURFACES, 'surface-sunken', 'selected', 'hover', 'accent-quiet', 'danger-quiet'], 4.5],
  ['text-quiet', [...SURFACES, 'selected', 'hover', 'accent-quiet', 'danger-quiet', 'surface-sunken'], 4.5],
  ['accent', SURFACES, 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['over', [...SURFACES, 'selected', 'hover'], 4.5],
  ['under', [...SURFACES, 'selected', 'hover'], 4.5],
  ['danger', [...SURFACES, 'danger-quiet'], 4.5],
  ['note', [...SURFACES, 'note-quiet'], 4.5],
  ['line-strong', SURFACES, 3],
  ['in-band', ['surface', 'band'], 3],
  ['focus', [...SURFACES, 'selected'], 3],
];

describe('colours', () => {
  it.each(['light', 'dark'] as const)('can be read in the %s theme', (theme) => {
    const found = tokens(theme);
    const short: string[] = [];
    for (const [ink, grounds, least] of PAIRS) {
      for (const ground of grounds) {
        const a = parse(found.get(ink) ?? '');
        const b = parse(found.get(ground) ?? '');
        if (!a || !b) throw new Error(`${theme} has no ${ink} or no ${ground}`);
        const contrast = wcagContrast(a, b);
        if (contrast < least) short.push(`${ink} on ${ground}: ${contrast.toFixed(2)} < ${least}`);
      }
    }
    expect(short).toEqual([]);
  });
});

describe('style sheets', () => {
  it('turn with the direction of reading: no left or right', () => {
    const physical = /(^|[\s{;-])(left|right)\s*:|text-align:\s*(left|right)|(margin|padding|border)-(left|right)/m;
    const guilty = sheets.filter((file) => physical.test(text(`style/${file}`)));
    expect(guilty).toEqual([]);
  });

  it('take every colour from the tokens', () => {
    const guilty = sheets
      .filter((file) => file !== 'tokens.css')
      .flatMap((file) =>
        [...text(`style/${file}`).matchAll(/#[0-9a-f]{3,8}\b|rgb\(/gi)].map((m) => `${file}: ${m[0]}`),
      );
    // The ground of the page before the first script ran, which knows no theme yet.
    expect(guilty).toEqual(['base.css: #161a1a']);
  });
});

describe('the page', () => {
  it('has nothing inline that the content security policy would refuse', () => {
    const html = text('index.html');
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect([...html.matchAll(/<script[^>]*>([^<]*)</g)].map((m) => m[1]?.trim())).toEqual(['']);
  });

  it('has the element that keeps React Aria from adding a style sheet', () => {
    expect(text('index.html')).toContain('id="react-aria-pressable-style"');
  });
});
