import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { MOST_PARTS } from '../../../electron/api/balance-job.ts';
import { splitByBalance } from '../../actions/shape-territory.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, usePlanTotals } from '../../use-app.ts';
import { useShaped } from './use-shaped.ts';

const FEWEST_PARTS = 2;

/** Divides a territory into parts as even as its units allow. */
export function SplitDialog() {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const [territory] = useShaped();
  const [parts, setParts] = useState(FEWEST_PARTS);
  if (!territory || !shown) return null;
  const { key, name } = territory;
  const units = shown.totals.units[shown.totals.territories.indexOf(key)] ?? 0;
  const split = () => {
    app.store.getState().setView({ dialog: null });
    void splitByBalance(app, key, parts);
  };
  return (
    <DialogFrame
      title={t`Split ${name} by balance`}
      isCancellable
      actions={
        <Button tone="primary" isDisabled={units < parts} onPress={split}>
          <Plural value={parts} one="Split into # territory" other="Split into # territories" />
        </Button>
      }
    >
      <div className="stack">
        <NumberField
          label={t`Parts`}
          value={parts}
          minValue={FEWEST_PARTS}
          maxValue={Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, units))}
          format={{ maximumFractionDigits: 0 }}
          onChange={setParts}
        />
        <p className="hint">
          <Trans>
            The parts get the same of every measure that is balanced, within its tolerance, and are as compact as can
            be. The largest goes on with the id, the name and the reps; the others are new. The quota is divided between
            them.
          </Trans>
        </p>
        {units < parts && (
          <p className="hint hint-warning">
            <Plural
              value={units}
              one="It has # unit, so it cannot be split."
              other="It has # units, so it cannot have more parts."
            />
          </p>
        )}
      </div>
    </DialogFrame>
  );
}
