import { Trans, useLingui } from '@lingui/react/macro';
import { assignmentOf, territoryWith } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import { moveOfUnit } from '../state/reasons-slice.ts';
import type { FramePoint } from '../state/tool-slice.ts';
import { measureLabel } from '../text/measure-label.ts';
import { moveSentence } from '../text/move-words.ts';
import { useAppState, useFormat } from '../use-app.ts';

/** What the pointer is over: rows of the unit and account tables, and the place within the map in px. */
export interface TipAt {
  readonly unit: number | null;
  readonly account: number | null;
  readonly point: FramePoint;
}

/** What is under the pointer, in a few lines. Screen readers have the table instead. */
export function MapTip({ plan, at }: { readonly plan: Plan; readonly at: TipAt }) {
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const unit = at.unit ?? (at.account === null ? -1 : (plan.accounts.unit[at.account] ?? -1));
  const territory = territoryWith(plan, assignmentOf(plan, scenario, role)[unit] ?? 0);
  return (
    <div className="map-tip" aria-hidden="true" style={{ insetBlockStart: at.point.y + 14, left: at.point.x + 14 }}>
      {at.account === null ? <UnitLines plan={plan} unit={unit} /> : <AccountLines plan={plan} account={at.account} />}
      <p className="quiet">
        {territory ? (
          <>
            <bdi>{territory.id}</bdi> <bdi>{territory.name}</bdi>
          </>
        ) : (
          <Trans>In no territory</Trans>
        )}
      </p>
      <MoveLine plan={plan} unit={unit} />
    </div>
  );
}

/** Why a unit is not where it was, as far as the reasons are worked out. */
function MoveLine({ plan, unit }: { readonly plan: Plan; readonly unit: number }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const reasons = useAppState((state) => state.reasons);
  const { scenario, role, moves, measures } = reasons?.result ?? {};
  const isShown = useAppState((state) => state.scenario === scenario && state.role === role);
  if (!moves || !measures || !isShown || reasons?.of !== plan) return null;
  const row = moveOfUnit(moves, plan.units.count)[unit] ?? -1;
  return row < 0 ? null : <p className="small">{moveSentence(i18n, format, plan, { moves, measures }, row)}</p>;
}

function UnitLines({ plan, unit }: { readonly plan: Plan; readonly unit: number }) {
  const name = textAt(plan.units.names, unit);
  const code = textAt(plan.units.codes, unit);
  return (
    <p className="map-tip-title">
      <bdi>{name || code}</bdi> {name && <bdi className="quiet small">{code}</bdi>}
    </p>
  );
}

function AccountLines({ plan, account }: { readonly plan: Plan; readonly account: number }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { accounts, measures } = plan;
  const place = [textAt(accounts.cities, account), textAt(accounts.regions, account)].filter(Boolean).join(', ');
  const owner = accounts.ownerNames[accounts.owner[account] ?? -1];
  return (
    <>
      <p className="map-tip-title">
        <bdi>{textAt(accounts.names, account) || textAt(accounts.ids, account)}</bdi>
      </p>
      <p className="quiet small">
        <bdi>{textAt(accounts.ids, account)}</bdi> <bdi>{place}</bdi>
      </p>
      <dl className="map-tip-values">
        {measures.map((measure, m) => {
          const value = measure.column === '#' ? null : accountValues(plan, m)?.[account];
          if (value === undefined || value === null) return null;
          return (
            <div key={measure.key}>
              <dt className="quiet">{measureLabel(i18n, measure.name)}</dt>
              <dd className="number">{format.quantity(value, measure.quantity)}</dd>
            </div>
          );
        })}
      </dl>
      {owner && (
        <p className="small">
          <Trans>
            Owner <bdi>{owner}</bdi>
          </Trans>
        </p>
      )}
    </>
  );
}
