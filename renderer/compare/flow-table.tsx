import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Flow, flows } from '../../core/compare/flows.ts';
import type { ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { chooseLook } from '../actions/choose-look.ts';
import { colourByChange } from '../actions/scenarios.ts';
import { CheckField } from '../controls/check-field.tsx';
import { ScrollRegion } from '../controls/scroll-region.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { changesAgainst } from '../state/map-look-slice.ts';
import { measureLabel } from '../text/measure-label.ts';
import { useApp, useAppState } from '../use-app.ts';
import { useSteps } from '../use-steps.ts';
import { FlowRow } from './flow-row.tsx';

/** A plan with every unit moved has thousands of pairs; the largest are what is talked about. */
const MOST_SHOWN = 200;
/** Measures that the table has room for. */
const MOST_MEASURES = 2;

/** What moved from which territory to which, between a scenario and the one on screen; a row selects it on the map. */
export function FlowTable({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const shown = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const look = useAppState((state) => state.look);
  const others = plan.scenarios.filter(({ key, archived }) => key !== shown && (!archived || key === look.against));
  const chosen = changesAgainst(plan.scenarios, look.against);
  // Against itself nothing moved: while the baseline is on screen, the first of the others is looked at.
  const against = chosen && chosen.key !== shown ? chosen : others[0];
  const before = against?.key ?? null;
  const between = useMemo(() => (before === null ? null : { before, after: shown, role }), [before, shown, role]);
  const work = useMemo(() => between && (() => flows(plan, between)), [plan, between]);
  const moved = useSteps(work);
  if (!against || !between) return null;
  const onMap = look.colourBy === 'change' && chosen?.key === against.key;
  const measures = plan.measures.filter(({ column }) => column !== '#').slice(0, MOST_MEASURES);
  const rows = measures.map((measure) => plan.measures.indexOf(measure));
  return (
    <section className="compare-flows" aria-label={t`What moved`}>
      <div className="compare-from">
        <SelectField
          label={t`Moved since`}
          choices={others.map(({ key, name, baseline }) => ({
            id: String(key),
            text: baseline ? t`${name} (baseline)` : name,
          }))}
          value={String(against.key)}
          onChange={(id) => void chooseLook(app, { against: Number(id) as ScenarioKey })}
        />
        <CheckField
          isSelected={onMap}
          onChange={(on) => (on ? colourByChange(app, against.key) : void chooseLook(app, { colourBy: 'territory' }))}
        >
          <Trans>Colour the map by it</Trans>
        </CheckField>
      </div>
      {moved === null ? null : moved.length === 0 ? (
        <p className="hint">
          <Trans>Nothing: the two have everything in the same territories.</Trans>
        </p>
      ) : (
        <ScrollRegion className="compare-scroll" label={t`From where to where`}>
          <table className="compare-table">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>From, to</Trans>
                </th>
                <th scope="col" className="number">
                  <Trans>Units</Trans>
                </th>
                {plan.accounts.count > 0 && (
                  <th scope="col" className="number">
                    <Trans>Accounts</Trans>
                  </th>
                )}
                {measures.map(({ key, name }) => (
                  <th key={key} scope="col" className="number">
                    <bdi className="one-line">{measureLabel(i18n, name)}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moved.slice(0, MOST_SHOWN).map((flow: Flow) => (
                <FlowRow key={`${flow.from} ${flow.to}`} plan={plan} between={between} flow={flow} measures={rows} />
              ))}
            </tbody>
          </table>
          {moved.length > MOST_SHOWN && (
            <p className="quiet small">
              <Plural value={moved.length - MOST_SHOWN} one="and # pair more" other="and # pairs more" />
            </p>
          )}
        </ScrollRegion>
      )}
    </section>
  );
}
