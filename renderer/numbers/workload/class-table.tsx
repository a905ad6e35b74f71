import { Trans, useLingui } from '@lingui/react/macro';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import { accountClasses, classKey } from '../../../core/workload/account-classes.ts';
import { type ClassCalls, hoursPerYear, USUAL_CALLS } from '../../../core/workload/class-workload.ts';
import { callsOfClass, othersCalls } from '../../../core/workload/workload-of.ts';
import { MOST_CLASSES, USUAL_WORKLOAD } from '../../../core/workload/workload-settings.ts';
import { setClassCalls } from '../../actions/workload.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { sourceText } from './source-words.ts';
import type { WorkloadFacts } from './use-workload.ts';

const FIELDS = ['callsPerYear', 'minutesPerCall', 'preparationMinutes'] as const;
const MOST = { callsPerYear: 1000, minutesPerCall: 1440, preparationMinutes: 1440 };

/** How each class of accounts is called on, and what that comes to; every number can be changed. */
export function ClassTable({ facts: { plan, workload } }: { readonly facts: WorkloadFacts }) {
  const { t } = useLingui();
  const format = useFormat();
  const found = accountClasses(plan.accounts)?.names ?? [];
  const names = [...found.slice(0, MOST_CLASSES), ''];
  const known = new Set(names);
  const accountsOf = (name: string) =>
    workload.classes.reduce((sum, one) => {
      // Classes beyond those that are shown are called on like those without one.
      return one.name === name || (name === '' && !known.has(one.name)) ? sum + one.accounts : sum;
    }, 0);
  return (
    <div className="numbers-scroll">
      <table className="numbers-table work-fields" aria-label={t`Calls by class`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Class</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Accounts</Trans>
            </th>
            <th scope="col">
              <Trans>Calls per year</Trans>
            </th>
            <th scope="col">
              <Trans>Minutes per call</Trans>
            </th>
            <th scope="col">
              <Trans>Minutes to prepare it</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Hours per account</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Hours a year</Trans>
            </th>
            <th scope="col">
              <Trans>Source</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const calls = name === '' ? { ...othersCalls(plan), name } : callsOfClass(plan, name);
            const accounts = accountsOf(name);
            return (
              <tr key={name}>
                <th scope="row">
                  {name === '' ? found.length > 0 ? <Trans>Any other</Trans> : <Trans>All</Trans> : <bdi>{name}</bdi>}
                </th>
                <td className="number">{format.whole(accounts)}</td>
                {FIELDS.map((field) => (
                  <CallCell key={field} calls={calls} field={field} />
                ))}
                <td className="number">{format.index(hoursPerYear(calls))}</td>
                <td className="number">{format.whole(accounts * hoursPerYear(calls))}</td>
                <td className="small quiet">
                  <ClassSource calls={calls} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function CallCell({ calls, field }: { readonly calls: ClassCalls; readonly field: (typeof FIELDS)[number] }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const name = calls.name === '' ? t`any other` : calls.name;
  const label = {
    callsPerYear: t`Calls per year of class ${name}`,
    minutesPerCall: t`Minutes per call of class ${name}`,
    preparationMinutes: t`Minutes of preparation of class ${name}`,
  }[field];
  return (
    <td>
      <NumberField
        label={label}
        labelHidden
        value={calls[field]}
        minValue={calls.name === '' && field === 'callsPerYear' ? 0.01 : 0}
        maxValue={MOST[field]}
        isDisabled={readOnly}
        onChange={(value) => setClassCalls(app, calls.name, { [field]: value })}
      />
    </td>
  );
}

/** Calls and minutes have a source each; said once where it is the same. */
function ClassSource({ calls }: { readonly calls: ClassCalls }) {
  const { i18n } = useLingui();
  const usual = USUAL_CALLS.find(({ name }) => classKey(name) === classKey(calls.name));
  const { callsPerYear, minutesPerCall, preparationMinutes } = usual ?? {
    callsPerYear: USUAL_FAIRNESS.travel.visitsPerAccount,
    ...USUAL_WORKLOAD.others,
  };
  // The calls of A and B are those of the example; C and all minutes are assumptions.
  const printed = usual !== undefined && usual.name !== USUAL_CALLS.at(-1)?.name;
  const ofCalls = sourceText(i18n, calls.callsPerYear, callsPerYear, printed ? 'text-book' : 'assumption');
  const changed = calls.minutesPerCall !== minutesPerCall || calls.preparationMinutes !== preparationMinutes;
  const ofMinutes = sourceText(i18n, changed ? 1 : 0, 0, 'assumption');
  if (ofCalls === ofMinutes) return ofCalls;
  return (
    <Trans>
      Calls: {ofCalls}; minutes: {ofMinutes}
    </Trans>
  );
}
