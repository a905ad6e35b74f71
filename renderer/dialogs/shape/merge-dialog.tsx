import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { territoryCapacity } from '../../../core/tally/territory-capacity.ts';
import { shapeAndPick } from '../../actions/shape-territory.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, useFormat, usePlanTotals } from '../../use-app.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { type LookAhead, useLookAhead } from './use-look-ahead.ts';
import { useShaped } from './use-shaped.ts';

/** Makes the selected territories one; which of them goes on can be chosen, at first the one with most units. */
export function MergeDialog() {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const shaped = useShaped();
  const readOnly = useAppState((state) => state.readOnly);
  const [chosen, setChosen] = useState<TerritoryKey | null>(null);
  const largest = useMemo(() => {
    const units = (key: number) => shown?.totals.units[shown.totals.territories.indexOf(key)] ?? 0;
    return shaped.reduce<TerritoryKey | null>(
      (best, { key }) => (best === null || units(key) > units(best) ? key : best),
      null,
    );
  }, [shown, shaped]);
  const into = chosen ?? largest;
  const asked = useMemo(() => {
    if (into === null) return null;
    return { kind: 'merge-territories' as const, territories: shaped.map(({ key }) => key), into };
  }, [shaped, into]);
  const ahead = useLookAhead(asked);
  const format = useFormat();
  if (!asked || into === null) return null;
  const capacity = ahead && capacityAfter(ahead, into);
  const team = capacity === null ? null : format.fte(capacity);
  const merge = () => {
    app.store.getState().setView({ dialog: null });
    void shapeAndPick(app, asked, into);
  };
  return (
    <DialogFrame
      title={t`Merge territories`}
      isCancellable
      actions={
        <Button tone="primary" isDisabled={readOnly || ahead?.would.ok === false} onPress={merge}>
          <Plural value={shaped.length} one="Merge # territory" other="Merge # territories" />
        </Button>
      }
    >
      <div className="stack">
        <SelectField
          label={t`Goes on with its id, name and colour`}
          choices={shaped.map(({ key, id, name }) => ({ id: String(key), text: `${id} ${name}` }))}
          value={String(into)}
          onChange={(key) => setChosen(Number(key) as TerritoryKey)}
        />
        <p className="hint">
          <Trans>Its quota is the sum of all, and the reps of all share it by the capacity they bring.</Trans>
        </p>
        {team !== null && (
          <p className="hint">
            <Trans>
              Together they count as {team} FTE: shares of a territory come to 100 %, so a team is the mean of its reps.
            </Trans>
          </p>
        )}
        {ahead && <OutcomeTable ahead={ahead} />}
      </div>
    </DialogFrame>
  );
}

/** What the reps who would share the territory count as; null where there are not several. */
function capacityAfter({ ground, would }: LookAhead, into: TerritoryKey): number | null {
  if (!would.ok) return null;
  for (const record of would.records) {
    if (record.kind !== 'scenarioTerritories' || record.after?.territory !== into) continue;
    return record.after.reps.length > 1 ? territoryCapacity(record.after, ground.plan) : null;
  }
  return null;
}
