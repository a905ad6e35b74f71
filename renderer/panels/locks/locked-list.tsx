import { useLingui } from '@lingui/react/macro';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Territory } from '../../../core/model/territory.ts';
import { Button } from '../../controls/button.tsx';
import { Swatch } from '../../territories/table-cells.tsx';

interface LockedListProps {
  readonly territories: readonly Territory[];
  /** What is done with one of them. */
  readonly act: string;
  /** The plan can only be looked at. */
  readonly isFixed: boolean;
  readonly onAct: (territory: TerritoryKey) => void;
}

/** Territories by their colour and name, each with the way out of its lock. */
export function LockedList({ territories, act, isFixed, onAct }: LockedListProps) {
  const { t } = useLingui();
  if (territories.length === 0) return null;
  return (
    <ul className="locked-list">
      {territories.map(({ key, name, colour }) => (
        <li key={key}>
          <Swatch colour={colour} />
          <bdi className="one-line">{name}</bdi>
          {!isFixed && (
            <Button tone="quiet" label={t`${act}: ${name}`} onPress={() => onAct(key)}>
              {act}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
