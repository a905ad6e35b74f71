import { Plural, Trans } from '@lingui/react/macro';
import type { Territory } from '../../../core/model/territory.ts';
import { weighingMeasure } from '../../../core/tally/unit-values.ts';
import { Swatch } from '../../territories/table-cells.tsx';
import { useFormat, usePlanTotals } from '../../use-app.ts';
import { PartsList } from './parts-list.tsx';
import { ToolButton } from './tool-button.tsx';

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
        <ToolButton command="territory.grow">
          <Trans>Grow…</Trans>
        </ToolButton>
        <ToolButton command="territory.trim">
          <Trans>Trim…</Trans>
        </ToolButton>
        <ToolButton command="territory.split">
          <Trans>Split…</Trans>
        </ToolButton>
        <ToolButton command="tool.cut">
          <Trans>Split by a line</Trans>
        </ToolButton>
        <ToolButton command="territory.fill-holes">
          <Trans>Fill holes</Trans>
        </ToolButton>
        <ToolButton command="territory.dissolve">
          <Trans>Dissolve…</Trans>
        </ToolButton>
        <ToolButton command="territory.recolour">
          <Trans>Colour…</Trans>
        </ToolButton>
        <ToolButton command="territory.rename">
          <Trans>Rename…</Trans>
        </ToolButton>
      </div>
      <PartsList territory={territory.key} />
    </>
  );
}
