import { sizingOf } from '../../core/sizing/sizing-facts.ts';
import type { SizingSettings } from '../../core/sizing/sizing-settings.ts';
import type { App } from './app.ts';
import { editFrom } from './edit-plan.ts';

/** Changes what the size of the team is reckoned from, as one step; null sets everything of it back to the usual. */
export async function setSizing(app: App, change: Partial<SizingSettings> | null): Promise<void> {
  await editFrom(app, (plan) => {
    const { sizing: _, ...others } = plan.settings;
    const settings = change ? { ...others, sizing: { ...sizingOf(plan), ...change } } : others;
    return { kind: 'set-settings', settings };
  });
}
