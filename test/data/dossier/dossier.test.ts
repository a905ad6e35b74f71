import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { escaped } from '../../../data/report/html.ts';
import { documents, smallPlan } from './a-dossier.ts';

const ALL = ['dossier', 'handouts', 'handout-files'] as const;

/** The plan with a text in every place that a user's file can fill. */
function named(text: string): Plan {
  const plan = smallPlan();
  return {
    ...plan,
    settings: { ...plan.settings, name: text },
    measures: plan.measures.map((measure) => ({ ...measure, name: text })),
    territories: plan.territories.map((territory) => ({ ...territory, name: text })),
    reps: plan.reps.map((rep) => ({ ...rep, name: text })),
    accounts: { ...plan.accounts, names: textColumn(Array.from({ length: plan.accounts.count }, () => text)) },
    namedAccounts: plan.namedAccounts.map((one) => ({ ...one, reason: text, owner: text })),
  };
}

/** Elements of a document, not one of which can run, load or send anything; `use` draws what is in the same file. */
const ELEMENTS =
  'b bdi body clipPath code data dd defs div dl dt figcaption figure g h1 h2 h3 head header html li line main meta p path pattern rect section span style svg table tbody td text th thead title tr ul use'.split(
    ' ',
  );

/** Whatever in a page is not a tag of ours: found as a browser would, wherever < is followed by a letter, / or !. */
function strangers(page: string): string[] {
  const tags = page.replace('<!doctype html>', '').match(/<[a-zA-Z/!?][^>]*>?/g) ?? [];
  return tags.filter(
    (tag) =>
      !/^<\/?[a-zA-Z][a-zA-Z0-9]*(?: [a-zA-Z-]+\d?="[^"<>]*")*\/?>$/.test(tag) ||
      !ELEMENTS.includes(tag.match(/[a-zA-Z0-9]+/)?.[0] ?? '') ||
      /\s(?:on\w+|src|action|formaction|srcdoc)=|href="(?!#)/i.test(tag),
  );
}

describe('the dossier and the handouts', () => {
  it('of a scenario that holds from a day of its own say so, for whoever leads and whoever sells', () => {
    const dated = (effective?: string): Plan => {
      const plan = smallPlan();
      const scenarios = plan.scenarios.map((one) => (effective ? { ...one, effective } : one));
      return { ...plan, scenarios };
    };
    const said = (plan: Plan) =>
      [...documents(plan, ['dossier', 'handouts'])].map(([file, page]) => `${file} ${page.includes('Holds from')}`);
    expect(said(dated('2027-07-01'))).toEqual(['dossier.html true', 'handouts.html true']);
    expect(said(dated())).toEqual(['dossier.html false', 'handouts.html false']);
    expect(documents(dated('2027-07-01'), ['handouts']).get('handouts.html')).toContain('July 1, 2027');
  });

  it('need nothing from outside: no script, no address, no import', () => {
    for (const [file, page] of documents(smallPlan(), ALL)) {
      expect({ file, strangers: strangers(page) }).toEqual({ file, strangers: [] });
      expect(page).not.toMatch(/<script|<link|<iframe|@import|url\((?!#|data:font\/woff2)|javascript:/i);
      expect(page).not.toMatch(/https?:/);
      // What is drawn by reference is in the same file.
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      // The style sheet is the same for all of them.
      const body = page.replace(/<style>.*?<\/style>/s, '');
      const used = [...body.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id as string);
      expect(used.filter((id) => !ids.has(id))).toEqual([]);
    }
    expect(strangers('<p onclick="x"><script><use href="http://x"/><b>').length).toBe(3);
  });

  it('keep the markup of names out of their own, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        for (const page of documents(named(`<b>${text}`), ['dossier', 'handouts']).values()) {
          expect(strangers(page)).toEqual([]);
          expect(page).toContain(escaped(`<b>${text}`));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('have a page for each territory and for each rep, and break between them', () => {
    const pages = documents(smallPlan(), ALL);
    const count = (file: string, pattern: RegExp) => (pages.get(file)?.match(pattern) ?? []).length;
    expect(count('dossier.html', /<section class="page territory">/g)).toBe(3);
    expect(count('handouts.html', /<section class="page handout">/g)).toBe(4);
    expect([...pages.keys()].filter((file) => file.startsWith('handout-'))).toEqual([
      'handout-001-ann-ashgrove.html',
      'handout-002-abe-quill.html',
      'handout-003-ben-birchwood.html',
      'handout-004-cora-cedar.html',
    ]);
    for (const page of pages.values()) {
      expect(page).toMatch(/@page \{[^}]*@bottom-center/);
      expect(page).toContain('section + section { break-before: page; }');
      expect(page).toContain('thead { display: table-header-group; }');
      // The paper is chosen by whoever prints.
      expect(page).not.toMatch(/@page[^{]*\{[^}]*size:/);
    }
  });

  it('tell territories apart without colour: by a pattern, a border and their ids', () => {
    const page = documents(smallPlan(), ['dossier']).get('dossier.html') ?? '';
    expect(page).toMatch(
      /<use href="#plan-2" fill="url\(#pattern-\d\)"\/>|<use href="#plan-3" fill="url\(#pattern-\d\)"\/>/,
    );
    expect(page).toContain('<use href="#plan-edges" class="edge"/>');
    for (const id of ['T001', 'T002', 'T003']) expect(page).toContain(`>${id}</text>`);
  });

  it('are written from right to left in Arabic, with letters for it inside', () => {
    const page = documents(smallPlan(), ['dossier'], 'ar').get('dossier.html') ?? '';
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/U\+0600-06FF/);
    expect(documents(smallPlan(), ['dossier']).get('dossier.html')).not.toMatch(/U\+0600-06FF/);
  });

  it('say of each account that changes hands from whom it comes or to whom it goes', () => {
    const pages = documents(smallPlan(), ['handout-files']);
    const text = (file: string) => (pages.get(file) ?? '').replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '|');
    expect(text('handout-004-cora-cedar.html')).toMatch(/What comes to you.*A-3.*Eve Elmtree/s);
    expect(text('handout-001-ann-ashgrove.html')).toMatch(/What you keep.*A-0/s);
  });
});
