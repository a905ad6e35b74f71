import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useMemo } from 'react';
import { runningJob } from '../state/jobs-slice.ts';
import { pickedTerritories } from '../state/selection.ts';
import { selectionSums } from '../state/selection-sums.ts';
import { measureLabel } from '../text/measure-label.ts';
import { noticeText } from '../text/notice-text.ts';
import { useAppState, useFormat, usePlanTotals } from '../use-app.ts';
import { StopFinding } from './stop-finding.tsx';

/** The line below: what happened last and what is picked, both read out as they change. */
export function StatusBar() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const latest = useAppState((state) => state.latest);
  const connected = useAppState((state) => state.connected);
  const opening = useAppState((state) => state.opening);
  const finding = useAppState((state) => runningJob(state.jobs, 'find-neighbours') !== undefined);
  const points = useAppState((state) => state.plan?.units.count ?? 0);
  const sentence = opening ? t`Opening the plan…` : latest ? noticeText(i18n, latest, format) : '';
  return (
    <footer className="status-bar">
      <div className="status-live" role="status">
        <span className="one-line status-latest">
          {!connected ? (
            t`The program does not answer. Start it again; nothing that was saved is lost.`
          ) : finding ? (
            <Plural
              value={points}
              one="Finding the neighbours of # point, this first time…"
              other="Finding the neighbours of # points, this first time…"
            />
          ) : (
            sentence
          )}
        </span>
        {/* What is being found is next to the way to stop it. */}
        {!finding && <Picked />}
      </div>
      <StopFinding />
      <Counts />
    </footer>
  );
}

function Picked() {
  const { i18n } = useLingui();
  const shown = usePlanTotals();
  const format = useFormat();
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedAccounts = useAppState((state) => state.pickedAccounts);
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const plan = shown?.plan;
  const sums = useMemo(
    () => plan && selectionSums(plan, pickedUnits, pickedAccounts),
    [plan, pickedUnits, pickedAccounts],
  );
  const nothing = pickedUnits.length + pickedAccounts.length === 0 && pickedTerritory === null;
  if (!shown || !sums || nothing) return null;
  const territories = pickedTerritories(shown.plan, { scenario, role }, { pickedUnits, pickedTerritory });
  const [only] = territories;
  const row = shown.totals.territories.indexOf(only ?? -1);
  const name = shown.plan.territories.find(({ key }) => key === only)?.name ?? '';
  const deviation = (shown.totals.index[0]?.[row] ?? Number.NaN) / 100 - 1;
  const away = format.signedPercent(deviation);
  const { units, accounts } = sums;
  const measures = shown.plan.measures.flatMap(({ key, name: measure, column, quantity }, m) => {
    return column === '#'
      ? []
      : [{ key, text: `${measureLabel(i18n, measure)} ${format.quantity(sums.totals[m] ?? 0, quantity)}` }];
  });
  return (
    <span className="one-line status-picked">
      {pickedTerritory !== null && territories.size === 1 ? (
        <Trans>
          <bdi>{name}</bdi>: <Plural value={accounts} one="# account" other="# accounts" />, {away}
        </Trans>
      ) : units > 0 ? (
        <Trans>
          <Plural value={units} one="# unit" other="# units" /> selected,{' '}
          <Plural value={accounts} one="# account" other="# accounts" />
        </Trans>
      ) : (
        <Plural value={accounts} one="# account selected" other="# accounts selected" />
      )}
      {measures.map(({ key, text }) => (
        <Fragment key={key}>
          <span aria-hidden="true"> · </span>
          <bdi>{text}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

function Counts() {
  const shown = usePlanTotals();
  if (!shown || shown.plan.units.count === 0) return null;
  const accounts = shown.plan.accounts.count;
  const territories = shown.totals.territories.length;
  const left = shown.totals.unassigned.accounts;
  return (
    <span className="status-counts one-line quiet">
      <Trans>
        <Plural value={accounts} one="# account" other="# accounts" /> in{' '}
        <Plural value={territories} one="# territory" other="# territories" />
      </Trans>
      {left > 0 && (
        <span className="status-left">
          <Plural value={left} one="# not assigned" other="# not assigned" />
        </span>
      )}
    </span>
  );
}
