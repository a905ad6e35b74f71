import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import { coloursBeside } from '../../../core/redraw/recolour-territory.ts';
import { shape } from '../../actions/shape-territory.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { Icon } from '../../controls/icon.tsx';
import { MOST_LOOKED_AT } from '../../state/shaping.ts';
import { Swatch } from '../../territories/table-cells.tsx';
import { useApp } from '../../use-app.ts';
import { useGround } from './use-look-ahead.ts';
import { useShaped } from './use-shaped.ts';

/** Another colour of the palette for a territory; those of its neighbours are marked. */
export function RecolourDialog() {
  const { t } = useLingui();
  const app = useApp();
  const ground = useGround();
  const [territory] = useShaped();
  const [chosen, setChosen] = useState(territory?.colour ?? 0);
  const beside = useMemo(
    () =>
      ground && territory && ground.current.length <= MOST_LOOKED_AT
        ? coloursBeside(ground, territory.key)
        : new Set<number>(),
    [ground, territory],
  );
  if (!territory) return null;
  const { key, name } = territory;
  const save = () => {
    app.store.getState().setView({ dialog: null });
    if (chosen !== territory.colour) void shape(app, { kind: 'recolour-territory', territory: key, colour: chosen });
  };
  return (
    <DialogFrame
      title={t`Colour of ${name}`}
      isCancellable
      actions={
        <Button tone="primary" onPress={save}>
          <Trans>Use this colour</Trans>
        </Button>
      }
    >
      <div className="stack">
        <RadioGroup
          className="stack-small"
          value={String(chosen)}
          orientation="horizontal"
          onChange={(id) => setChosen(Number(id))}
        >
          <Label className="field-label">
            <Trans>Colour</Trans>
          </Label>
          <div className="colour-choices">
            {TERRITORY_PALETTE.map(({ light }, colour) => {
              const number = colour + 1;
              const taken = beside.has(colour);
              return (
                <Radio
                  key={light}
                  value={String(colour)}
                  className="colour-choice"
                  aria-label={taken ? t`Colour ${number}, which a neighbour has` : t`Colour ${number}`}
                >
                  <Swatch colour={colour} />
                  <span className="colour-sign">
                    {colour === chosen ? <Icon name="check" /> : taken && <Icon name="warning" />}
                  </span>
                </Radio>
              );
            })}
          </div>
        </RadioGroup>
        <p className="hint">
          {beside.has(chosen) ? (
            <Trans>A neighbour has this colour: only the border and the names tell them apart.</Trans>
          ) : (
            <Trans>Marked colours are those of its neighbours.</Trans>
          )}
        </p>
      </div>
    </DialogFrame>
  );
}
