import { type FairnessSettings, USUAL_FAIRNESS } from '../../core/model/fairness-settings.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** Changes how fairness is weighed and reckoned, as one step; null sets everything back to the usual. */
export async function setFairness({ store, ...rest }: App, change: Partial<FairnessSettings> | null): Promise<void> {
  const { plan } = store.getState();
  if (!plan) return;
  const { fairness, ...others } = plan.settings;
  const settings = change ? { ...others, fairness: { ...USUAL_FAIRNESS, ...fairness, ...change } } : others;
  await editPlan({ store, ...rest }, { kind: 'set-settings', settings });
}
