import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { pickWithin } from '../actions/pick-within.ts';
import { Button } from '../controls/button.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { BRUSH } from '../state/tool-slice.ts';
import { useApp, useAppState, usePlanTotals } from '../use-app.ts';

/** Whether a figure takes what it touches, or what has its centre in it. Accounts are places: they have no area. */
export function TouchChoice() {
  const { t } = useLingui();
  const touching = useAppState((state) => state.touching);
  const picks = useAppState((state) => state.picks);
  const setTool = useAppState((state) => state.setTool);
  const hasAreas = useAppState((state) => !NO_AREAS.has(state.plan?.unitSet?.kind ?? 'points'));
  if (picks === 'accounts' || !hasAreas) return null;
  return (
    <ToggleButtonGroup
      className="switch"
      selectionMode="single"
      disallowEmptySelection
      aria-label={t`Which units are taken`}
      selectedKeys={[touching ? 'touched' : 'centre']}
      onSelectionChange={([way]) => way && setTool({ touching: way === 'touched' })}
    >
      <ToggleButton id="centre" className="switch-button">
        <Trans>Centre inside</Trans>
      </ToggleButton>
      <ToggleButton id="touched" className="switch-button">
        <Trans>Touched</Trans>
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

/** Unit sets that are places without areas. */
const NO_AREAS: ReadonlySet<string> = new Set(['points', 'list']);

export function BrushOptions() {
  const { t } = useLingui();
  const brush = useAppState((state) => state.brushPx);
  const setTool = useAppState((state) => state.setTool);
  return (
    <div className="tool-number">
      <NumberField
        label={t`Brush, px`}
        value={brush}
        minValue={BRUSH.least}
        maxValue={BRUSH.most}
        step={4}
        onChange={(brushPx) => setTool({ brushPx })}
      />
    </div>
  );
}

/** The distance by number: round the place that was clicked, else round what is selected. */
export function RadiusOptions() {
  const { t } = useLingui();
  const app = useApp();
  const unit = useAppState((state) => state.plan?.settings.distanceUnit ?? 'km');
  const ready = useAppState(
    ({ corners, pickedUnits, pickedAccounts }) => corners.length + pickedUnits.length + pickedAccounts.length > 0,
  );
  const [distance, setDistance] = useState(50);
  return (
    <>
      <div className="tool-number">
        <NumberField
          label={unit === 'km' ? t`Distance, km` : t`Distance, miles`}
          value={distance}
          minValue={1}
          onChange={setDistance}
        />
      </div>
      <Button isDisabled={!ready} onPress={() => pickWithin(app, distance)}>
        <Trans>Select within</Trans>
      </Button>
    </>
  );
}

/** What was clicked so far, and the ways to end it or to go back without keys. */
export function CornerOptions({ fewest = 3 }: { readonly fewest?: number }) {
  const app = useApp();
  const corners = useAppState((state) => state.corners);
  const setCorners = useAppState((state) => state.setCorners);
  if (corners.length === 0) return null;
  const count = corners.length;
  return (
    <>
      <span className="quiet small">
        <Plural value={count} one="# corner" other="# corners" />
      </span>
      <Button tone="quiet" onPress={() => setCorners(corners.slice(0, -1))}>
        <Trans>Back</Trans>
      </Button>
      <Button isDisabled={count < fewest} onPress={() => app.map.current?.finishDrawing()}>
        <Trans>Finish</Trans>
      </Button>
    </>
  );
}

/** Where what is drawn goes at once, or nowhere: then it is only selected. */
export function IntoChoice() {
  const { t } = useLingui();
  const into = useAppState((state) => state.into);
  const setTool = useAppState((state) => state.setTool);
  const readOnly = useAppState((state) => state.readOnly);
  const shown = usePlanTotals();
  if (!shown || readOnly || shown.totals.territories.length === 0) return null;
  const used = new Set(shown.totals.territories);
  const territories = shown.plan.territories.filter(({ key }) => used.has(key));
  const choices = [
    { id: '', text: t`Only select` },
    ...territories.map(({ key, id, name }) => ({ id: String(key), text: t`Move to ${id} ${name}` })),
  ];
  const known = into !== null && used.has(into);
  return (
    <div className="tool-into">
      <SelectField
        label={t`What is drawn round`}
        labelHidden
        choices={choices}
        value={known ? String(into) : ''}
        onChange={(id) => setTool({ into: id === '' ? null : (Number(id) as TerritoryKey) })}
      />
    </div>
  );
}
