import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import type { RunFacts } from '../../../data/export/run-facts.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { escaped } from '../../../data/report/html.ts';
import { mapFrame } from '../../../data/report/map-frame.ts';
import { reportHtml } from '../../../data/report/report-html.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { read } from '../import/written-file.ts';

const FACTS: RunFacts = { version: '1.2.3', balance: null, rows: null, seconds: {} };

function report(change: (plan: Plan) => Plan = (plan) => plan, locale: 'en' | 'ar' = 'en'): string {
  const plan = gridPlan({
    map: 'AAB ABB',
    accounts: [
      { unit: 0, owner: 'Ana', values: { potential: 3 } },
      { unit: 2, owner: 'Bo', values: { potential: 4 } },
    ],
  });
  return reportHtml(scenarioView(change(plan), WORKING, FIELD_SALES), FACTS, createI18n(locale));
}

/** The plan with a text in every place that a user's file can fill. */
function named(text: string): (plan: Plan) => Plan {
  return (plan) => ({
    ...plan,
    settings: { ...plan.settings, name: text },
    measures: plan.measures.map((measure) => ({ ...measure, name: text })),
    territories: plan.territories.map((territory) => ({ ...territory, name: text })),
    accounts: {
      ...plan.accounts,
      ownerNames: plan.accounts.ownerNames.map(() => text),
      names: textColumn([text, text]),
    },
  });
}

/** Attributes that the report writes itself; all of their values stand in quotes. */
const ATTRIBUTE =
  'aria-hidden|aria-label|aria-labelledby|charset|class|colspan|content|d|data-figure|dir|fill|height|id|lang|name|patternTransform|patternUnits|role|rowspan|scope|stroke|stroke-width|style|transform|value|viewBox|width|x|x1|x2|y|y1|y2';
const OWN_TAG = new RegExp(`^</?[a-z][a-zA-Z0-9]*(?: (?:${ATTRIBUTE})="[^"<>]*")*/?>$`);
/** Elements, not one of which can run, load or send anything. */
const OWN_ELEMENTS =
  'bdi body data dd defs div dl dt figcaption figure footer g h1 h2 h3 head header html li line main meta p path pattern rect span style svg table tbody td text th thead title tr ul'.split(
    ' ',
  );

/** Tags that are not the report's own, found as a browser would: wherever < is followed by a letter, / or !. */
function strangers(page: string): string[] {
  const tags = page.replace('<!doctype html>', '').match(/<[a-zA-Z/!?][^>]*>?/g) ?? [];
  return tags.filter((tag) => !OWN_TAG.test(tag) || !OWN_ELEMENTS.includes(tag.match(/[a-z0-9]+/i)?.[0] ?? ''));
}

describe('the fairness report', () => {
  it('needs nothing from outside: no script, no address, no import', () => {
    const page = report();
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\((?!#)|(?:src|href)=/i);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(strangers(page)).toEqual([]);
    expect(strangers('<p onclick="x"><script><b>').length).toBe(3);
  });

  it('keeps the markup of names out of its own, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const page = report(named(`<b>${text}`));
        expect(strangers(page)).toEqual([]);
        expect(page).toContain(escaped(`<b>${text}`));
      }),
      { numRuns: 8 },
    );
  });

  it.skipIf(!testData)(
    'shows naughty strings as texts',
    () => {
      const naughty = JSON.parse(readFileSync(testDataFile('badinput', 'strings', 'blns.json'), 'utf8')) as string[];
      const all = naughty.filter((text) => /[<>&"']/.test(text));
      expect(all.length).toBeGreaterThan(100);
      const page = report(named(all.join(' ')));
      expect(strangers(page)).toEqual([]);
      for (const text of all) expect(page).toContain(escaped(text));
    },
    60_000,
  );

  it.skipIf(!testData)('shows the names of a hostile account list as texts, from the file to the page', () => {
    const hostile = readFileSync(testDataFile('badinput', 'made', 'csv', 'xss.csv'), 'utf8')
      .trim()
      .split('\n');
    const owners = hostile.slice(1).map((line) => line.slice(line.indexOf(',') + 1));
    const list = `id,lat,lon,potential,owner\n${owners.map((owner, i) => `${i},${40 + i},-90,5,${owner}\n`).join('')}`;
    const { ownerNames } = read(list, { columns: { owner: 'owner' } }).rows.accounts;
    expect(ownerNames.length).toBe(5);
    const accounts = ownerNames.map((owner, unit) => ({ unit, owner, values: { potential: 5 } }));
    const plan = gridPlan({ map: 'AAB ABB', accounts });
    const page = reportHtml(scenarioView(plan, WORKING, FIELD_SALES), FACTS, createI18n('en'));
    expect(strangers(page)).toEqual([]);
    expect(page).toContain(escaped('<img src=x onerror=alert(1)>'));
    expect(page).toContain(escaped('<script>alert(1)</script>'));
  });

  it('is written from right to left in Arabic, and keeps figures of either direction apart', () => {
    expect(report(undefined, 'ar')).toContain('<html lang="ar" dir="rtl">');
    expect(report()).toContain('<html lang="en" dir="ltr">');
    expect(report()).toMatch(/\u2068<data [^>]*>[+-]\d+\.\d\d%<\/data>\u2069/);
  });

  it('names the version and says that there are no owners where there are none', () => {
    expect(report()).toContain('1.2.3');
    const none = report((plan) => ({
      ...plan,
      accounts: { ...plan.accounts, ownerNames: [], owner: new Int32Array(2).fill(-1) },
    }));
    expect(none).toContain('names no current owners');
  });
});

describe('escaping', () => {
  it('leaves no sign that could open a tag or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('the frame of the map', () => {
  it('is not shrunk by one account on Guam', () => {
    const lat = Float64Array.from({ length: 500 }, (_, i) => 30 + (i % 18));
    const lon = Float64Array.from({ length: 500 }, (_, i) => -120 + (i % 50));
    lat[0] = 13.4;
    lon[0] = 144.8;
    const frame = mapFrame(lat, lon, 1000, 600);
    const [west] = frame.point(-120, 38) ?? [Number.NaN];
    const [east] = frame.point(-71, 38) ?? [Number.NaN];
    expect(east - west).toBeGreaterThan(600);
    expect(frame.point(144.8, 13.4)).toBeNull();
  });
});
