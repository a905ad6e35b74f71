import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { RoutingTarget } from '../../../electron/api/routing-schemas.ts';
import { draftRoutes } from '../../actions/routing.ts';
import { Button } from '../../controls/button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { useRouteNames } from './route-names.ts';
import { useRoutingSettings } from './use-routes.ts';

interface PoolsPartProps {
  readonly plan: Plan;
  readonly result: RoutingResult;
}

const PAGE = 25;

/** Who takes the leads of each territory in turn, by which weights, and who stands in where there is nobody. */
export function PoolsPart({ plan, result }: PoolsPartProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const names = useRouteNames(plan);
  const { shown } = useRoutingSettings();
  const [from, setFrom] = useState(0);
  const pools = useMemo(() => poolsOf(plan, result), [plan, result]);
  const start = from < pools.length ? from : 0;
  const reps = plan.reps.map(({ id, name }) => ({ id: `rep ${id}`, text: name || id }));
  return (
    <NumbersPart title={t`Teams and who stands in`}>
      <p className="hint">
        <Trans>The reps of a territory take turns by their shares of it.</Trans>
      </p>
      <ScrollRegion className="numbers-scroll" label={t`Who takes turns`}>
        <table className="numbers-table routing-pools" aria-label={t`Who takes turns`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Territory</Trans>
              </th>
              <th scope="col">
                <Trans>Who takes turns</Trans>
              </th>
              <th scope="col">
                <Trans>Who stands in</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Lines</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {pools.slice(start, start + PAGE).map(({ territory, target, lines }) => {
              const own = shown.backups?.[territory.id] ?? '';
              return (
                <tr key={territory.key}>
                  <th scope="row">
                    <Button
                      tone="quiet"
                      label={t`Team of ${territory.name}`}
                      isDisabled={readOnly}
                      onPress={() =>
                        app.store.getState().setView({ dialog: { name: 'team', territory: territory.key } })
                      }
                    >
                      <bdi>{territory.name}</bdi>
                    </Button>
                  </th>
                  <td>
                    {target.pool.length > 0 ? (
                      <bdi>{names.takers(target)}</bdi>
                    ) : (
                      <span className="quiet">{t`nobody`}</span>
                    )}
                  </td>
                  <td>
                    <SelectField
                      label={t`Who stands in for ${territory.name}`}
                      labelHidden
                      value={own === '' ? 'none' : `rep ${own}`}
                      isDisabled={readOnly}
                      choices={[
                        { id: 'none', text: own === '' ? names.rep(target.backup) : t`As for any vacancy` },
                        ...reps,
                      ]}
                      onChange={(id) => {
                        const backup = id === 'none' ? '' : id.slice('rep '.length);
                        draftRoutes(app, { backups: { ...shown.backups, [territory.id]: backup } });
                      }}
                    />
                  </td>
                  <td className="number">{format.whole(lines)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager from={start} page={PAGE} total={pools.length} onFrom={setFrom} />
    </NumbersPart>
  );
}

interface Pool {
  readonly territory: Plan['territories'][number];
  readonly target: RoutingTarget;
  readonly lines: number;
}

/** The territories that the table sends leads to, in the order of the plan, with how many lines do. */
function poolsOf(plan: Plan, { targets, lines }: RoutingResult): Pool[] {
  const counts = new Int32Array(targets.length);
  for (const at of lines.target) counts[at] = (counts[at] as number) + 1;
  const of = new Map<number, { target: RoutingTarget; lines: number }>();
  targets.forEach((target, at) => {
    if (target.territory === null) return;
    const known = of.get(target.territory);
    of.set(target.territory, {
      target: known?.target ?? target,
      lines: (known?.lines ?? 0) + (counts[at] as number),
    });
  });
  return plan.territories.flatMap((territory) => {
    const found = of.get(territory.key);
    return found ? [{ territory, ...found }] : [];
  });
}
