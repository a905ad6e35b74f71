import { describe, expect, it } from 'vitest';
import { allTexts } from '../../../../core/model/text-column.ts';
import { errorText } from '../../../../core/text/error-text.ts';
import { createI18n } from '../../../../core/text/i18n.ts';
import { inspectList } from '../../../../data/import/inspect-list.ts';
import { readActivities } from '../../../../data/import/results/activities.ts';
import { dealState } from '../../../../data/import/results/deal-state.ts';
import { OPPORTUNITY_LIST, readOpportunities } from '../../../../data/import/results/opportunities.ts';
import { readSales } from '../../../../data/import/results/sales.ts';
import { testData, testDataFile } from '../../../support/test-data.ts';
import { badFiles } from '../bad-file-list.ts';
import { quiet, written } from '../written-file.ts';

const asked = { digits: 2 };

describe('opportunities', () => {
  const read = (text: string) => {
    const answer = readOpportunities(written(text), asked, quiet);
    if (!answer.ok) throw new Error(answer.code);
    return answer;
  };

  it('are read with their stage, state, days and chance', () => {
    const {
      opportunities: deals,
      refused,
      warningCounts,
    } = read(`Opportunity ID,Account ID,Opportunity Owner,Amount,Stage,Created Date,Close Date,Probability (%)
O1,A1,Ada,"1,500.50",Proposal,2026-01-02,2026-12-31,40
O2,A1,Ada,10,Closed Won,2026-01-02,2026-02-01,100
O3,,Ben,20,Closed Lost,,,
O4,A2,,30,Talk,,2027-01-01,250
O1,A1,Ada,1,Talk,,,
O5,,,1,Talk,,,
O6,A1,Ada,lots,Talk,,,
`);
    expect(allTexts(deals.accounts)).toEqual(['A1', 'A1', '', 'A2']);
    expect(allTexts(deals.stages)).toEqual(['Proposal', 'Talk']);
    expect([...deals.stage]).toEqual([0, -1, -1, 1]);
    expect([...deals.state]).toEqual([0, 1, 2, 0]);
    expect([...deals.amount]).toEqual([150_050, 1000, 2000, 3000]);
    expect([...deals.chance]).toEqual([0.4, 1, Number.NaN, Number.NaN]);
    expect(deals.closes[3]).toBe(Date.parse('2027-01-01') / 86_400_000);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [6, 'id-duplicate'],
      [7, 'holder-missing'],
      [8, 'amount-unreadable'],
    ]);
    expect(warningCounts).toMatchObject({ 'chance-unreadable': 1 });
  });

  it.each([
    ['Won', 'Offer', 1, 'Offer'],
    ['', 'Closed Won', 1, ''],
    ['', 'geschlossen verloren', 2, ''],
    ['false', 'Offer', 0, 'Offer'],
    ['no', '', 2, ''],
    ['true', 'Offer', 1, 'Offer'],
    ['', 'Offer', 0, 'Offer'],
    ['خاسرة', 'عرض', 2, 'عرض'],
  ])('outcome "%s" in stage "%s" is state %i', (outcome, stage, state, left) => {
    expect(dealState(outcome, stage)).toEqual({ state, stage: left });
  });
});

describe('activities', () => {
  const read = (text: string) => {
    const answer = readActivities(written(text), asked, quiet);
    if (!answer.ok) throw new Error(answer.code);
    return answer;
  };

  it('are summed per rep; what nobody says stays unknown', () => {
    const { activities, refused } = read(`rep,calls,selling hours,forecast
Ada,10,1.5,1000
Ben,,2,
Ada,5,,20.05
,1,1,1
Cy,-3,1,1
`);
    expect(activities.by).toBe('rep');
    expect(allTexts(activities.names)).toEqual(['Ada', 'Ben']);
    expect([...activities.figures.calls]).toEqual([15, Number.NaN]);
    expect([...activities.figures.sellingHours]).toEqual([1.5, 2]);
    expect([...activities.figures.forecast]).toEqual([102_005, Number.NaN]);
    expect([...activities.figures.meetings]).toEqual([Number.NaN, Number.NaN]);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [5, 'holder-missing'],
      [6, 'amount-unreadable'],
    ]);
  });

  it('are none without anything that is counted', () => {
    const answer = readActivities(written('rep,colour\nAda,blue\n'), asked, quiet);
    expect(answer).toMatchObject({ ok: false, code: 'no-figure-column' });
  });
});

const english = createI18n('en');

describe.skipIf(!testData)('hostile and odd files, read as lists of results', () => {
  it.each(testData ? badFiles() : [])('%s is read or refused with a sentence', (file) => {
    const path = testDataFile('badinput', file);
    const answers = [
      readSales(path, asked, quiet),
      readOpportunities(path, asked, quiet),
      readActivities(path, asked, quiet),
      inspectList(path, OPPORTUNITY_LIST),
    ];
    for (const answer of answers) {
      if (!answer.ok) expect(errorText(english, answer.code, answer.values)).toMatch(/\S+ .*[.:]/);
      else if ('opportunities' in answer) {
        expect(answer.opportunities.count + answer.refused.length).toBe(answer.rowsRead);
      }
    }
  });
});
