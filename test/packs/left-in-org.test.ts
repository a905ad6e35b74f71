import { expect, it } from 'vitest';
import { USUAL_CRM } from '../../core/crm/crm-settings.ts';
import { codeSpace } from '../../core/routing/code-space.ts';
import { packProblemText } from '../../core/text/crm/pack-problem-text.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { salesforcePack } from '../../data/crm-packs/salesforce/pack.ts';
import { salesforceProblems } from '../../data/crm-packs/salesforce/pack-problems.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../support/plan-builder.ts';

it('territories and rules that the org has and a scenario makes no more are named, because they go on assigning', () => {
  // C is a territory of the baseline alone, as after a rep who left.
  const grid = gridPlan({ map: 'AABB', baseline: 'ABBC', accounts: [{ unit: 0 }] });
  const of = (keys: readonly string[]) => {
    const ids = Object.fromEntries(keys.map((key, i) => [key, `0MI${String(i).padStart(12, '0')}`]));
    const settings = { ...USUAL_CRM.salesforce, ids };
    const plan = { ...grid, settings: { ...grid.settings, crm: { ...USUAL_CRM, salesforce: settings } } };
    const space = codeSpace([{ country: 'US', code: '10001', state: '' }]);
    const territory = Int32Array.from(space.places, ({ code }) => (code === '' ? 0 : 1));
    const pack = salesforcePack(scenarioView(plan, WORKING, FIELD_SALES), null, settings, { space, territory });
    return salesforceProblems(pack).filter(({ code }) => code === 'left-in-org');
  };
  expect(of(['T001', 'T002', 'T001_R1'])).toEqual([]);
  const found = of(['T001', 'T001_R1', 'T001_R2', 'T002_R1', 'T003', 'T003_R1', 'X9_R1']);
  expect(found).toEqual([{ code: 'left-in-org', values: { count: 3, names: 'T001_R2, T002_R1, T003' } }]);
  expect(found.map((one) => packProblemText(createI18n('en'), one))[0]).toContain('3 territories and rules of the org');
});
