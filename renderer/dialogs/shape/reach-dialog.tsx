import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { MeasureKey } from '../../../core/model/ids.ts';
import type { Reach } from '../../../core/redraw/reach.ts';
import { weighingMeasure } from '../../../core/tally/unit-values.ts';
import { shapeAndPick } from '../../actions/shape-territory.ts';
import { Button } from '../../controls/button.tsx';
import { CheckField } from '../../controls/check-field.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { ReachFields } from './reach-fields.tsx';
import { useLookAhead } from './use-look-ahead.ts';
import { useShaped } from './use-shaped.ts';

/** Grows or trims a territory until a limit, a total or a number of units. */
export function ReachDialog({ tool }: { readonly tool: 'grow' | 'trim' }) {
  const { t } = useLingui();
  const app = useApp();
  const measures = useAppState((state) => state.plan?.measures ?? NONE);
  const [territory] = useShaped();
  const weighing = measures[weighingMeasure(measures)];
  const [until, setUntil] = useState<Reach>(
    weighing ? { kind: 'limit', measure: weighing.key as MeasureKey, side: 'ideal' } : { kind: 'units', units: 1 },
  );
  const [fromNeighbours, setFromNeighbours] = useState(true);
  const key = territory?.key ?? null;
  const asked = useMemo(() => {
    if (key === null) return null;
    if (tool === 'trim') return { kind: 'trim-territory' as const, territory: key, until };
    return { kind: 'grow-territory' as const, territory: key, until, fromNeighbours };
  }, [key, tool, until, fromNeighbours]);
  const ahead = useLookAhead(asked);
  if (!territory || !asked) return null;
  const { name } = territory;
  const moved = ahead?.would.ok ? (ahead.would.moves?.units.length ?? 0) : null;
  const run = () => {
    app.store.getState().setView({ dialog: null });
    void shapeAndPick(app, asked, territory.key);
  };
  return (
    <DialogFrame
      title={tool === 'grow' ? t`Grow ${name}` : t`Trim ${name}`}
      isCancellable
      actions={
        <Button tone="primary" isDisabled={ahead?.would.ok === false} onPress={run}>
          {tool === 'grow' ? (
            moved === null ? (
              <Trans>Grow</Trans>
            ) : (
              <Plural value={moved} one="Grow by # unit" other="Grow by # units" />
            )
          ) : moved === null ? (
            <Trans>Trim</Trans>
          ) : (
            <Plural value={moved} one="Trim by # unit" other="Trim by # units" />
          )}
        </Button>
      }
    >
      <div className="stack">
        <ReachFields tool={tool} measures={measures} until={until} onChange={setUntil} />
        {tool === 'grow' && (
          <CheckField isSelected={fromNeighbours} onChange={setFromNeighbours}>
            <Trans>Take units of neighbouring territories, too</Trans>
          </CheckField>
        )}
        <p className="hint">
          {tool === 'grow' ? (
            <Trans>
              Takes in the units at its border, those nearest to its centre first. No territory is cut apart.
            </Trans>
          ) : (
            <Trans>
              Gives away the units at its border, the outermost first, each to the neighbour with the most room. No
              territory is cut apart.
            </Trans>
          )}
        </p>
        {ahead && <OutcomeTable ahead={ahead} />}
      </div>
    </DialogFrame>
  );
}

const NONE: readonly never[] = [];
