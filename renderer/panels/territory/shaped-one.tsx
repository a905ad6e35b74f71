import { Plural, Trans } from '@lingui/react/macro';
import type { Territory } from '../../../core/model/territory.ts';
import { weighingMeasure } from '../../../core/tally/unit-values.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Swatch } from '../../territories/table-cells.tsx';
import { useFormat, usePlanTotals } from '../../use-app.ts';
import { PartsList } from './parts-list.tsx';

/** One territory: how it stands, and what can be made of it. */
export function ShapedOne({ territory }: { readonly territory: Territory }) {
  const shown = usePlanTotals();
  const format = useFormat();
  if (!shown) return null;
  const { plan, totals } = shown;
  const row = totals.territories.indexOf(territory.key);
  const units = totals.units[row] ?? 0;
  const index = totals.index[weighingMeasure(plan.measures)]?.[row] ?? Number.NaN;
  const level = format.percent(index / 100);
  return (
    <>
      <div>
        <p className="shaped-name">
          <Swatch colour={territory.colour} /> <bdi className="quiet number-like">{territory.id}</bdi>{' '}
          <bdi>{territory.name}</bdi>
        </p>
        <p className="quiet small">
          <Plural value={units} one="# unit" other="# units" />
          {Number.isFinite(index) && (
            <>
              {' · '}
              <Trans>{level} of the ideal</Trans>
            </>
          )}
        </p>
      </div>
      <div className="acts">
        <CommandButton command="territory.grow">
          <Trans>Grow…</Trans>
        </CommandButton>
        <CommandButton command="territory.trim">
          <Trans>Trim…</Trans>
        </CommandButton>
        <CommandButton command="territory.split">
          <Trans>Split…</Trans>
        </CommandButton>
        <CommandButton command="tool.cut">
          <Trans>Split by a line</Trans>
        </CommandButton>
        <CommandButton command="territory.fill-holes">
          <Trans>Fill holes</Trans>
        </CommandButton>
        <CommandButton command="territory.dissolve">
          <Trans>Dissolve…</Trans>
        </CommandButton>
        <CommandButton command="territory.recolour">
          <Trans>Colour…</Trans>
        </CommandButton>
        <CommandButton command="territory.rename">
          <Trans>Rename…</Trans>
        </CommandButton>
      </div>
      <PartsList territory={territory.key} />
    </>
  );
}
