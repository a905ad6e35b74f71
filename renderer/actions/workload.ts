import { type FairnessSettings, USUAL_FAIRNESS } from '../../core/model/fairness-settings.ts';
import type { MeasureKey } from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { Plan } from '../../core/model/plan.ts';
import { classKey } from '../../core/workload/account-classes.ts';
import type { ClassCalls } from '../../core/workload/class-workload.ts';
import { callsOfClass, classMeasure, workloadColumn, workloadOf } from '../../core/workload/workload-of.ts';
import type { WorkloadSettings } from '../../core/workload/workload-settings.ts';
import type { App } from './app.ts';
import { editFrom, editPlan } from './edit-plan.ts';

/** Changes what workload is reckoned from, as one step; null sets everything of it back to the usual. */
export async function setWorkload(app: App, change: Partial<WorkloadSettings> | null): Promise<void> {
  await changeWorkload(app, () => change);
}

/** The same where the change depends on what there is when its turn has come. */
async function changeWorkload(app: App, changeOf: (plan: Plan) => Partial<WorkloadSettings> | null): Promise<void> {
  await editFrom(app, (plan) => {
    const change = changeOf(plan);
    const { workload: _, ...others } = plan.settings;
    const settings = change ? { ...others, workload: { ...workloadOf(plan), ...change } } : others;
    return { kind: 'set-settings', settings };
  });
}

/** Changes how a class is called on; the class without a name is that of all others. */
export async function setClassCalls(app: App, name: string, change: Partial<ClassCalls>): Promise<void> {
  if (name === '') {
    const { callsPerYear, ...minutes } = change;
    if (callsPerYear !== undefined) await setVisits(app, { visitsPerAccount: callsPerYear });
    else await changeWorkload(app, (plan) => ({ others: { ...workloadOf(plan).others, ...minutes } }));
    return;
  }
  await changeWorkload(app, (plan) => {
    const { classes } = workloadOf(plan);
    const after = { ...callsOfClass(plan, name), ...change };
    const known = classes.some((one) => classKey(one.name) === classKey(name));
    const replaced = classes.map((one) => (classKey(one.name) === classKey(name) ? after : one));
    return { classes: known ? replaced : [...classes, after] };
  });
}

/** Changes what fairness knows of visits and speed: the page of workload reckons with the same. */
export async function setVisits(app: App, change: Partial<FairnessSettings['travel']>): Promise<void> {
  await editFrom(app, ({ settings }) => {
    const fairness = settings.fairness ?? USUAL_FAIRNESS;
    const changed = { ...fairness, travel: { ...fairness.travel, ...change } };
    return { kind: 'set-settings', settings: { ...settings, fairness: changed } };
  });
}

/** Changes the road factor, with which a balance reckons, too. */
export async function setRoadFactor(app: App, roadFactor: number): Promise<void> {
  await editFrom(app, ({ settings }) => {
    const balance = { ...settings.balance, roadFactor };
    return { kind: 'set-settings', settings: { ...settings, balance } };
  });
}

/** Makes the hours by class a measure of the plan, or brings the one there is up to date: one step. */
export async function hoursAsMeasure(app: App): Promise<void> {
  const { plan } = app.store.getState();
  const column = plan && workloadColumn(plan);
  if (!plan || column === null) return;
  const known = classMeasure(plan);
  const measures = known
    ? plan.measures.map((measure) => (measure.key === known.key ? { ...measure, column } : measure))
    : [...plan.measures, hoursOf(column, plan.measures)];
  await editPlan(app, { kind: 'set-measures', measures });
}

const NAME = 'workload';
const USUAL_TOLERANCE = 0.1;

function hoursOf(column: string, others: readonly Measure[]): Measure {
  let name = NAME;
  for (let n = 2; others.some((other) => other.name === name); n++) name = `${NAME}_${n}`;
  return {
    key: 0 as MeasureKey,
    name,
    column,
    quantity: 'hours',
    tolerance: USUAL_TOLERANCE,
    minimum: null,
    maximum: null,
    priority: 1,
    balanced: true,
    slot: 0,
  };
}
