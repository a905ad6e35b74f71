import { copyName } from '../../core/edit/scenarios/duplicate-scenario.ts';
import type { MidYearEvent } from '../../core/midyear/event.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { midYearDescription, midYearScenarioName } from '../../core/text/mid-year-text.ts';
import type { JobId } from '../../electron/api/jobs.ts';
import type { JobEnd } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { jobToEnd } from './run-job.ts';

/** Who or what a change within the year is about, for the name of its scenario. */
export interface About {
  readonly name: string;
  /** Written out. */
  readonly fte: string;
}

/** Asks for the least change in the scenario on screen; null where the job could not start. */
export async function proposeMidYear(
  app: App,
  event: MidYearEvent,
  about: About,
  from: string,
  started: (id: JobId) => void,
): Promise<JobEnd | null> {
  const { plan, scenario, role, locale } = app.store.getState();
  if (!plan) return null;
  const i18n = createI18n(locale);
  const said = midYearScenarioName(i18n, event.kind, about);
  const name = plan.scenarios.some((one) => one.name === said) ? copyName(said, plan.scenarios) : said;
  const of = plan.scenarios.find(({ key }) => key === scenario)?.name ?? '';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(from));
  const description = midYearDescription(i18n, { day, of });
  return jobToEnd(app, { kind: 'mid-year', scenario, role, event, name, description, from }, started);
}

/** Keeps what was proposed as a new scenario, which is shown when its change arrives. Answers whether it was kept. */
export async function keepMidYear(app: App, held: number): Promise<boolean> {
  const reply = await app.client.call('midYear.keep', { held });
  if (!reply.ok) app.store.getState().tell({ kind: 'error', error: reply.error });
  return reply.ok;
}
