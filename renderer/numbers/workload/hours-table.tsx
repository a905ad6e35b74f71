import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { WorkHours } from '../../../core/workload/work-hours.ts';
import { hoursMeasure } from '../../../core/workload/workload-of.ts';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { Pager } from '../../controls/pager.tsx';
import { useFormat } from '../../use-app.ts';
import { UseBar } from './use-bar.tsx';
import type { WorkloadFacts } from './use-workload.ts';

const ROWS = 100;
const PARTS = ['calls', 'preparation', 'travelHome', 'travelBetween', 'admin'] as const;
type Part = (typeof PARTS)[number];

/** The hours of each territory, or of each rep, by what they go into, against the hours that there are. */
export function HoursTable({ facts }: { readonly facts: WorkloadFacts }) {
  const { t } = useLingui();
  const format = useFormat();
  const [of, setOf] = useState<'territories' | 'reps'>('territories');
  const [from, setFrom] = useState(0);
  const { plan, totals, workload } = facts;
  const called = new Map(plan.territories.map(({ key, name }) => [key as number, name]));
  const rows: readonly { readonly key: number; readonly name: string; readonly hours: WorkHours }[] =
    of === 'territories'
      ? workload.territories.map((hours, row) => {
          const key = totals.territories[row] as number;
          return { key, name: called.get(key) ?? '', hours };
        })
      : workload.reps.map(({ rep, hours }) => ({ key: rep.key, name: rep.name || rep.id, hours }));
  // A measure has calls and preparation in one.
  const inOne = hoursMeasure(plan) >= 0;
  const parts = PARTS.filter((part) => part !== 'preparation' || !inOne);
  const sum = (part: Part | 'selling' | 'whole') => rows.reduce((total, { hours }) => total + hours[part], 0);
  const names: Readonly<Record<Part, string>> = {
    calls: t`Call hours`,
    preparation: t`Preparation`,
    travelHome: t`Home and back`,
    travelBetween: t`Between stops`,
    admin: t`Administration`,
  };
  const start = Math.min(from, Math.max(0, rows.length - 1));
  return (
    <>
      <ChoiceGroup
        label={t`Hours a year of`}
        isTight
        value={of}
        choices={[
          { id: 'territories', text: t`Territories` },
          { id: 'reps', text: t`Reps` },
        ]}
        onChange={(id) => {
          setOf(id);
          setFrom(0);
        }}
      />
      {of === 'reps' && rows.length === 0 && (
        <p className="hint">
          <Trans>Nobody works a territory of this scenario yet.</Trans>
        </p>
      )}
      <div className="numbers-scroll">
        <table className="numbers-table" aria-label={t`Hours a year`}>
          <thead>
            <tr>
              <th scope="col">{of === 'territories' ? <Trans>Territory</Trans> : <Trans>Rep</Trans>}</th>
              {parts.map((part) => (
                <th key={part} scope="col" className="number">
                  {part === 'calls' && inOne ? t`Calls and preparation` : names[part]}
                </th>
              ))}
              <th scope="col" className="number" title={t`Calls and preparation`}>
                <Trans>Selling</Trans>
              </th>
              <th scope="col" title={t`Calls and preparation against the net selling hours`}>
                <Trans>of net hours</Trans>
              </th>
              <th scope="col" className="number" title={t`With travel and administration`}>
                <Trans>All</Trans>
              </th>
              <th scope="col" title={t`All hours against the gross hours`}>
                <Trans>of gross hours</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(start, start + ROWS).map(({ key, name, hours }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {parts.map((part) => (
                  <td key={part} className="number">
                    {format.whole(hours[part])}
                  </td>
                ))}
                <td className="number">{format.whole(hours.selling)}</td>
                <td>
                  <UseBar share={hours.sellingUse} />
                </td>
                <td className="number">{format.whole(hours.whole)}</td>
                <td>
                  <UseBar share={hours.wholeUse} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <Trans>All together</Trans>
              </th>
              {parts.map((part) => (
                <td key={part} className="number">
                  {format.whole(sum(part))}
                </td>
              ))}
              <td className="number">{format.whole(sum('selling'))}</td>
              <td />
              <td className="number">{format.whole(sum('whole'))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Pager from={start} page={ROWS} total={rows.length} onFrom={setFrom} />
      {workload.unassigned > 0 && (
        <p className="hint">
          <Trans>
            Calls and preparation of accounts in no territory: {format.whole(workload.unassigned)} hours a year besides.
          </Trans>
        </p>
      )}
    </>
  );
}
