import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FairnessEvidence } from '../../../core/fairness/evidence.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useFormat } from '../../use-app.ts';
import { payQuantity } from './pay-quantity.ts';

interface GroupTableProps {
  readonly plan: Plan;
  readonly evidence: FairnessEvidence;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly territories: number;
  readonly total: number;
  readonly index: number;
  /** Coefficient of variation inside; null for one rep. */
  readonly within: number | null;
  /** Expected payout, travel hours and nights away of a rep; null for a group, and where there is no payout. */
  readonly payout: number | null;
  readonly hours: number | null;
  readonly nights: number | null;
}

const REPS = 'reps';
const MANAGERS = 'managers';

/** The same measure by region, manager or rep: what each has by capacity, and how even it is inside. */
export function GroupTable({ plan, evidence }: GroupTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const levels = new Map(plan.levels.map(({ key, name }) => [key as number, name]));
  const choices = [
    ...(evidence.reps.reps.length > 0 ? [{ id: REPS, text: t`Rep` }] : []),
    ...evidence.byLevel.map(({ level }) => ({ id: String(level), text: levels.get(level) ?? '' })),
    ...(evidence.byManager ? [{ id: MANAGERS, text: t`Manager` }] : []),
  ];
  const [chosen, setChosen] = useState(REPS);
  const [measure, setMeasure] = useState(0);
  const by = choices.find(({ id }) => id === chosen)?.id ?? choices[0]?.id;
  const m = Math.min(measure, plan.measures.length - 1);
  const shown = plan.measures[m];
  if (by === undefined || !shown) return null;
  const { lines, theil } = linesOf(evidence, by, m);
  return (
    <div className="stack-small">
      <div className="field-grid">
        <SelectField label={t`By`} choices={choices} value={by} onChange={setChosen} />
        <SelectField
          label={t`Measure`}
          choices={plan.measures.map(({ name }, at) => ({ id: String(at), text: measureLabel(i18n, name) }))}
          value={String(m)}
          onChange={(id) => setMeasure(Number(id))}
        />
      </div>
      <table className="part-table small" aria-label={t`Fairness by group`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            {by !== REPS && (
              <th scope="col" className="number" title={t`Territories`}>
                <Trans>Terr.</Trans>
              </th>
            )}
            <th scope="col" className="number">
              <bdi>{measureLabel(i18n, shown.name)}</bdi>
            </th>
            <th scope="col" className="number">
              <Trans>Index</Trans>
            </th>
            {by !== REPS && (
              <th scope="col" className="number" title={t`Coefficient of variation inside the group`}>
                <Trans>Variation</Trans>
              </th>
            )}
            {by === REPS && evidence.pay && (
              <th scope="col" className="number">
                <Trans>Payout</Trans>
              </th>
            )}
            {by === REPS && (
              <th scope="col" className="number">
                <Trans>Travel h</Trans>
              </th>
            )}
            {by === REPS && (
              <th scope="col" className="number" title={t`Nights a year away from home`}>
                <Trans>Nights</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, territories, total, index, within, payout, hours, nights }) => (
            <tr key={id}>
              <th scope="row">{name === '' ? <Trans>none</Trans> : <bdi>{name}</bdi>}</th>
              {by !== REPS && <td className="number">{format.whole(territories)}</td>}
              <td className="number">{format.short(total, shown.quantity)}</td>
              <td className="number">{format.index(index)}</td>
              {within !== null && <td className="number">{format.percent(within)}</td>}
              {payout !== null && (
                <td className="number">
                  {format.short(payout, evidence.pay ? payQuantity(plan, evidence.pay) : 'money')}
                </td>
              )}
              {hours !== null && <td className="number">{format.whole(hours)}</td>}
              {nights !== null && <td className="number">{format.whole(nights)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {theil && (
        <p className="small quiet">
          <Trans>
            Theil {format.figure(theil.total)}: {format.figure(theil.between)} between the groups,{' '}
            {format.figure(theil.within)} within them.
          </Trans>
        </p>
      )}
    </div>
  );
}

function linesOf({ reps, byLevel, byManager, pay, travel }: FairnessEvidence, by: string, m: number) {
  if (by === REPS) {
    const lines = reps.reps.map(
      (rep, row): Line => ({
        id: rep.id,
        name: rep.name || rep.id,
        territories: reps.territories[row] ?? 0,
        total: reps.totals[m]?.[row] ?? 0,
        index: reps.index[m]?.[row] ?? Number.NaN,
        within: null,
        payout: pay?.perRep[row] ?? null,
        hours: travel.perRep[row] ?? null,
        nights: travel.nightsPerRep[row] ?? null,
      }),
    );
    return { lines: lines.sort((a, b) => b.index - a.index), theil: null };
  }
  const groups = by === MANAGERS ? byManager : byLevel.find(({ level }) => String(level) === by);
  const lines = (groups?.groups ?? []).map(({ name, territories, measures }): Line => {
    const { total, index, within } = measures[m] as (typeof measures)[number];
    return {
      id: name,
      name,
      territories,
      total,
      index,
      within: within.coefficientOfVariation,
      payout: null,
      hours: null,
      nights: null,
    };
  });
  return { lines, theil: groups?.theil[m] ?? null };
}
