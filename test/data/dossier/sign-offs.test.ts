import { expect, it } from 'vitest';
import type { SignOff } from '../../../core/model/review-round.ts';
import { scenarioDigest } from '../../../core/review-round/scenario-digest.ts';
import { BASELINE, FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { documents, signed, smallPlan } from './a-dossier.ts';

it('the dossier says who signed when, and whether the scenario has changed since', () => {
  const page = (...signOffs: SignOff[]) => {
    const html = documents({ ...smallPlan(), signOffs }, ['dossier']).get('dossier.html') ?? '';
    return html.slice(html.indexOf('<h2>Signatures</h2>')).split('</section>')[0] ?? '';
  };
  expect(page()).toContain('Nobody has signed this scenario.');
  const older = signed('Dora <Dogwood>', 'Head', 'I agree');
  const now = { ...older, uid: 'b', name: 'Gus', digest: scenarioDigest(smallPlan(), WORKING, FIELD_SALES) };
  const back = { ...now, uid: 'c', name: 'Hal', withdrawnAt: '2026-11-26T10:15:00.000Z' };
  const elsewhere = { ...older, uid: 'd', name: 'Ida', scenario: BASELINE };
  const rows = page(older, now, back, elsewhere).split('<tr>').slice(2);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('Dora &lt;Dogwood&gt;');
  expect(rows[0]).toMatch(/Head.*November 25, 2026.*09:30 UTC.*I agree.*changed: this is not what was signed/s);
  expect(rows[1]).toMatch(/Gus.*unchanged/s);
  expect(rows[2]).toMatch(/Hal.*taken back on.*November 26, 2026.*10:15 UTC/s);
});
