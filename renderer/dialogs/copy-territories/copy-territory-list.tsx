import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { Swatch } from '../../territories/table-cells.tsx';
import type { DifferingTerritory } from './differing-units.ts';

interface CopyTerritoryListProps {
  readonly plan: Plan;
  readonly differing: readonly DifferingTerritory[];
  readonly chosen: ReadonlySet<TerritoryKey>;
  readonly onChoose: (territories: ReadonlySet<TerritoryKey>) => void;
}

/** The territories to choose from, each with how much it differs. */
export function CopyTerritoryList({ plan, differing, chosen, onChoose }: CopyTerritoryListProps) {
  const { t } = useLingui();
  const choose = (key: TerritoryKey, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <ul className="records record-scroll" aria-label={t`Territories to copy`}>
      {differing.map(({ territory, units }) => {
        const record = territoryWith(plan, territory);
        return (
          <li key={territory} className="record">
            <CheckField isSelected={chosen.has(territory)} onChange={(on) => choose(territory, on)}>
              <span className="compare-place">
                <Swatch colour={record?.colour ?? 0} />
                <bdi className="one-line">{record?.name}</bdi>
              </span>
            </CheckField>
            <span className="quiet small copy-differs">
              {units === 0 ? (
                <Trans>same units</Trans>
              ) : (
                <Plural value={units} one="# unit differs" other="# units differ" />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
