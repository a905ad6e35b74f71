import { type FairnessSettings, USUAL_FAIRNESS } from '../../core/model/fairness-settings.ts';
import type { App } from './app.ts';
import { editFrom } from './edit-plan.ts';

/** Changes how fairness is weighed and reckoned, as one step; null sets everything back to the usual. */
export async function setFairness(app: App, change: Partial<FairnessSettings> | null): Promise<void> {
  await editFrom(app, ({ settings: { fairness, ...others } }) => {
    const settings = change ? { ...others, fairness: { ...USUAL_FAIRNESS, ...fairness, ...change } } : others;
    return { kind: 'set-settings', settings };
  });
}
