import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { sum } from '../../../core/fairness/mean.ts';
import { measureMeaning } from '../../../core/fairness/meaning.ts';
import { scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { MethodSizing } from '../../../core/sizing/plan-sizing.ts';
import { roundedUp, withPartTime } from '../../../core/sizing/rounding.ts';
import { sizingOf } from '../../../core/sizing/sizing-facts.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useAppState, useFormat } from '../../use-app.ts';
import { IncrementalReason } from './incremental-reason.tsx';
import { methodText, missingText } from './method-words.ts';
import type { SizingFactsShown } from './use-sizing.ts';

/** The four methods side by side: what each asks for, in whole positions, and how far that is from today. */
export function MethodTable({ facts }: { readonly facts: SizingFactsShown }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { sizing } = facts;
  const today = sum(sizing.facts.today);
  const signed = new Intl.NumberFormat(i18n.locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
  return (
    <div className="numbers-scroll">
      <table className="numbers-table" aria-label={t`Reps needed`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Method</Trans>
            </th>
            <th scope="col">
              <Trans>How it comes about</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Reps, exactly</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Full-time only</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>With part-time</Trans>
            </th>
            <th scope="col" className="number" title={t`Full-time only, less those of today`}>
              <Trans>Against today</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sizing.methods.map((one) => (
            <tr key={one.method}>
              <th scope="row">{methodText(i18n, one.method)}</th>
              <td className="small quiet">
                {one.reps === null ? missingText(i18n, one.method, sizing) : <HowItComes facts={facts} method={one} />}
              </td>
              <td className="number">{one.reps === null ? '–' : format.fte(one.reps)}</td>
              <td className="number">{one.reps === null ? '–' : format.whole(roundedUp(one.reps))}</td>
              <td className="number">{one.reps === null ? '–' : <PartTime reps={one.reps} />}</td>
              <td className="number">{one.reps === null ? '–' : signed.format(roundedUp(one.reps) - today)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Today</Trans>
            </th>
            <td>
              <Vacancies facts={facts} />
            </td>
            <td className="number">{format.fte(today)}</td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Territories that nobody works count as positions. */
function Vacancies({ facts: { plan } }: { readonly facts: SizingFactsShown }) {
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const vacant = scenarioTerritoriesOf(plan, scenario, role).filter(({ reps }) => reps.length === 0).length;
  if (vacant === 0) return null;
  return (
    <span className="small quiet">
      <Plural
        value={vacant}
        one="One of them is vacant, and counts as full-time"
        other="# of them are vacant, and count as full-time"
      />
    </span>
  );
}

/** 9 and one of 50 %. */
function PartTime({ reps }: { readonly reps: number }) {
  const format = useFormat();
  const { fullTime, partTime } = withPartTime(reps);
  const full = format.whole(fullTime);
  const part = format.tolerance(partTime);
  if (partTime === 0) return full;
  if (fullTime === 0) return <Trans>one of {part}</Trans>;
  return (
    <Trans>
      {full} and one of {part}
    </Trans>
  );
}

function HowItComes({ facts, method }: { readonly facts: SizingFactsShown; readonly method: MethodSizing }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { plan, sizing } = facts;
  const measure = plan.measures[measureMeaning(plan, 'potential')];
  const name = measureLabel(i18n, measure?.name ?? '');
  const potentialOf = (value: number) => format.quantity(value, measure?.quantity ?? 'number');
  const { potential, potentialPerRep, target, standardQuota, costPerRep } = sizing.facts;
  const { attainment, margin } = sizingOf(plan);
  const money = (value: number) => format.quantity(value, 'money');
  switch (method.method) {
    case 'workload':
      return (
        <Trans>
          {format.whole(sizing.hours)} hours of calls and preparation ÷ {format.whole(sizing.hoursPerRep)} net hours a
          rep
        </Trans>
      );
    case 'potential':
      return (
        <Trans>
          <bdi>{name}</bdi> {potentialOf(sum(potential ?? []))} ÷ {potentialOf(potentialPerRep ?? Number.NaN)} a rep
        </Trans>
      );
    case 'incremental':
      return <IncrementalReason worth={sizing.worth} name={name} margin={margin} cost={money(costPerRep)} />;
    case 'capacity':
      return (
        <Trans>
          Target {money(sum(target ?? []))} ÷ {format.percent(attainment)} attainment ÷{' '}
          {money(standardQuota ?? Number.NaN)} a rep
        </Trans>
      );
  }
}
