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

const elements = (page: string) => page.match(/<[a-zA-Z/!][^>]*>/g)?.length;

describe('the fairness report', () => {
  it('needs nothing from outside: no script, no address, no import', () => {
    const page = report();
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\((?!#)|(?:src|href)=/i);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });

  it('keeps the markup of names out of its own, for any text', () => {
    const plain = elements(report(named('x')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(elements(report(named(text)))).toBe(plain);
      }),
      { numRuns: 8 },
    );
  });

  it.skipIf(!testData)(
    'shows naughty strings as texts',
    () => {
      const plain = elements(report(named('x')));
      const naughty = JSON.parse(readFileSync(testDataFile('badinput', 'strings', 'blns.json'), 'utf8')) as string[];
      for (const text of naughty.filter((candidate) => /[<>&"']/.test(candidate)).slice(0, 15)) {
        expect({ text, elements: elements(report(named(text))) }).toEqual({ text, elements: plain });
      }
    },
    60_000,
  );

  it('is written from right to left in Arabic', () => {
    expect(report(undefined, 'ar')).toContain('<html lang="ar" dir="rtl">');
    expect(report()).toContain('<html lang="en" dir="ltr">');
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
