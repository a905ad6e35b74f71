import { expect, it } from 'vitest';
import { DRIFT_KINDS, driftOf } from '../../../core/drift/drift.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { ANYTHING } from '../../../core/routing/rule.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { driftColumns } from '../../../electron/jobs/drift-columns.ts';
import { createApp } from '../../../renderer/actions/app.ts';
import { correctFinding, keepFindings, takeFindings } from '../../../renderer/actions/drift.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';
import { canTake, openFindings } from '../../../renderer/panels/drift/open-findings.ts';
import { type CrmLine, crmList } from '../../core/drift/crm-lists.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AABBCC',
  accounts: [0, 1, 2, 3, 4, 5].map((unit) => ({ unit })),
  reps: { A: [{ name: 'Ann' }], B: [{ name: 'Ben' }], C: [{ name: 'Cleo' }] },
});

/** The first is in B, the second Cleo's, B is called East, the last is gone, and there is a new one. */
const LINES: readonly CrmLine[] = [
  { id: 'A-0', owner: 'Ann', territory: 'East' },
  { id: 'A-1', owner: 'Cleo', territory: 'A' },
  { id: 'A-2', owner: 'Ben', territory: 'East' },
  { id: 'A-3', owner: 'Ben', territory: 'East' },
  { id: 'A-4', owner: 'Cleo', territory: 'C' },
  { id: 'N-1', owner: 'Ann', territory: '' },
];

/** An app with the comparison on screen, whose edits are carried out on a plan of the test's. */
function appOn() {
  const sent: EditCommand[] = [];
  let now: Plan = plan;
  const call = (_: string, { command }: { command: EditCommand }) => {
    sent.push(command);
    const result = changeOf(now, command);
    if (result.ok) now = applyChange(now, result.change);
    return Promise.resolve(result.ok ? { ok: true, value: { revision: 2 } } : { ok: false, error: result });
  };
  const app = createApp({ call } as unknown as ApiClient);
  app.store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  const list = crmList(LINES);
  const findings = driftColumns(
    plan,
    list,
    driftOf(plan, WORKING, FIELD_SALES, list, () => ({ territory: 1, line: 0 })),
    [
      {
        when: { ...ANYTHING, country: 'US', from: '10001', to: '10002' },
        to: { territory: null, pool: [], backup: null },
      },
    ],
  );
  app.store.getState().setDrift({
    file: 'token-of-file' as FileToken,
    of: '',
    columns: {},
    kept: new Uint8Array(findings.kind.length),
    result: {
      kind: 'drift',
      scenario: WORKING,
      role: FIELD_SALES,
      fileName: 'crm.csv',
      findings,
      compared: { owners: true, territories: true },
      refused: 0,
      refusedFile: null,
      corrections: 'token-of-rows' as FileToken,
    },
  });
  const open = () => {
    const drift = app.store.getState().drift;
    if (!drift) throw new Error('nothing was compared');
    return { drift, places: openFindings(now, drift) };
  };
  return { app, sent, open };
}

const counts = ({ places }: ReturnType<ReturnType<typeof appOn>['open']>) =>
  DRIFT_KINDS.map((kind) => places[kind].length);

it('all that can be taken is taken as one step, and is settled by the plan itself', async () => {
  const { app, sent, open } = appOn();
  expect(counts(open())).toEqual([1, 1, 1, 1, 0, 1]);
  const { drift, places } = open();
  const all = DRIFT_KINDS.flatMap((kind) => [...places[kind]]);
  await takeFindings(app, Int32Array.from(all.filter((at) => canTake(drift, at))));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ kind: 'edit-rows', rows: 3 });
  expect(counts(open())).toEqual([0, 0, 0, 1, 0, 1]);
});

it('one finding is a step of its own, with a reason; what is kept is settled on screen alone', async () => {
  const { app, sent, open } = appOn();
  await takeFindings(app, open().places.owner);
  expect(sent).toMatchObject([{ kind: 'name-accounts', territory: 3, reason: 'As in the CRM', families: false }]);
  keepFindings(app, open().places.territory);
  keepFindings(app, open().places.gone);
  expect(sent).toHaveLength(1);
  expect(counts(open())).toEqual([1, 0, 0, 1, 0, 0]);
});

it('where both are wrong the account goes to a third territory, and its finding is for the CRM to put right', async () => {
  const { app, sent, open } = appOn();
  const [at] = open().places.owner;
  await correctFinding(app, at as number, 2 as TerritoryKey);
  expect(sent).toMatchObject([{ kind: 'name-accounts', territory: 2, reason: 'Corrected when compared with the CRM' }]);
  expect(counts(open())).toEqual([1, 0, 1, 1, 0, 1]);
});

it('names the rule by which a new account is proposed', () => {
  const { drift, places } = appOn().open();
  const { rule, rules } = drift.result.findings;
  expect(rules[rule[places.new[0] as number] as number]).toMatchObject({
    source: 'codes',
    when: { country: 'US', from: '10001', to: '10002' },
  });
});
