import type { Plan } from '../model/plan.ts';
import { redraw } from '../redraw/redraw.ts';
import { refusalInCopy } from '../review-round/copy-round.ts';
import { reviewChange } from '../review-round/perform.ts';
import { assignUnits } from './assign-units.ts';
import type { EditCommand } from './command.ts';
import { editRows } from './edit-rows.ts';
import { fixCentre } from './fix-centre.ts';
import { linkUnits } from './link-units.ts';
import { withLiveQuotas } from './live-quotas.ts';
import { lockAccounts } from './lock-accounts.ts';
import { lockTerritories } from './lock-territories.ts';
import { lockUnits } from './lock-units.ts';
import { matchingChange } from './matching/perform.ts';
import { nameAccounts, unnameAccounts } from './name-accounts.ts';
import { organisationChange } from './organisation/perform.ts';
import type { PlanChange } from './plan-change.ts';
import { protect } from './protect.ts';
import { recolourTerritories } from './recolour-territories.ts';
import type { Refusal } from './refusal.ts';
import { renameTerritory } from './rename-territory.ts';
import { scenarioChange } from './scenarios/perform.ts';
import { setMeasures } from './set-measures.ts';
import { setQuota } from './set-quota.ts';
import { giveQuota, setQuotaPlan } from './set-quota-plan.ts';
import { setSettings } from './set-settings.ts';
import { splitQuotaEdit } from './split-quota-edit.ts';

/** What a command would do to a plan, or why it cannot. The change may be empty: the plan is as asked already. */
export type EditResult = { readonly ok: true; readonly change: PlanChange } | Refusal;

/** The change that a command asks for. Nothing is applied; the plan given stays as it is. */
export function changeOf(plan: Plan, command: EditCommand): EditResult {
  return withLiveQuotas(plan, command, ownChange(plan, command));
}

/** What the command itself does, before quotas follow. */
function ownChange(plan: Plan, command: EditCommand): EditResult {
  const kept = refusalInCopy(plan, command);
  if (kept) return kept;
  switch (command.kind) {
    case 'assign-units':
      return assignUnits(plan, command);
    case 'edit-rows':
      return editRows(plan, command, ownChange);
    case 'fix-centre':
      return fixCentre(plan, command);
    case 'give-quota':
      return giveQuota(plan, command);
    case 'link-units':
      return linkUnits(plan, command);
    case 'lock-accounts':
      return lockAccounts(plan, command);
    case 'lock-territories':
      return lockTerritories(plan, command);
    case 'lock-units':
      return lockUnits(plan, command);
    case 'name-accounts':
      return nameAccounts(plan, command);
    case 'protect':
      return protect(plan, command);
    case 'recolour-territories':
      return recolourTerritories(plan, command);
    case 'rename-territory':
      return renameTerritory(plan, command);
    case 'set-measures':
      return setMeasures(plan, command);
    case 'set-quota':
      return setQuota(plan, command);
    case 'set-quota-plan':
      return setQuotaPlan(plan, command);
    case 'set-settings':
      return setSettings(plan, command);
    case 'split-quota':
      return splitQuotaEdit(plan, command);
    case 'unname-accounts':
      return unnameAccounts(plan, command);
    case 'create-territory':
    case 'delete-territories':
    case 'dissolve-territory':
    case 'fill-holes':
    case 'grow-territory':
    case 'join-parts':
    case 'merge-territories':
    case 'reassign-territory':
    case 'recolour-territory':
    case 'split-by-line':
    case 'swap-border':
    case 'trim-territory':
      return redraw(plan, command);
    case 'archive-scenario':
    case 'copy-territories':
    case 'date-scenario':
    case 'describe-scenario':
    case 'duplicate-scenario':
    case 'remove-scenario':
    case 'rename-scenario':
    case 'set-baseline':
      return scenarioChange(plan, command);
    case 'lock-pair':
    case 'set-needs':
    case 'set-ramp':
    case 'set-wish':
    case 'take-matching':
    case 'weigh-matching':
      return matchingChange(plan, command);
    case 'accept-remark':
    case 'add-remark':
    case 'answer-remark':
    case 'edit-remark':
    case 'send-for-review':
    case 'sign-off':
    case 'withdraw-remark':
    case 'withdraw-sign-off':
      return reviewChange(plan, command);
    default:
      return organisationChange(plan, command);
  }
}
