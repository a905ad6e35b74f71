import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Plan } from '../../core/model/plan.ts';
import { chooseLook } from '../actions/choose-look.ts';
import { Icon } from '../controls/icon.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { measureLabel } from '../text/measure-label.ts';
import { useApp, useAppState } from '../use-app.ts';
import { type ColourChoice, choiceId, chosenId, colourChoices, lookOfChoice } from './look-choices.ts';
import { LookFields } from './look-fields.tsx';

/** What the map's colours tell, and behind a button everything else that it can show. */
export function LookControl({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const look = useAppState((state) => state.look);
  const shown = useAppState((state) => state.scenario);
  const app = useApp();
  const choices = colourChoices(plan, shown, look).map((choice) => ({ id: choiceId(choice), text: textOf(choice) }));
  const chosen = chosenId(plan, look);
  return (
    <div className="map-look">
      <SelectField
        label={t`Colour by`}
        labelHidden
        choices={choices}
        value={choices.some(({ id }) => id === chosen) ? chosen : 'territory'}
        onChange={(id) => void chooseLook(app, lookOfChoice(id))}
      />
      <DialogTrigger>
        <Button className="map-button map-look-more" aria-label={t`How the map looks`}>
          <Icon name="layers" />
        </Button>
        <Popover className="popover map-look-popover" placement="bottom end" offset={4}>
          <Dialog className="map-look-dialog" aria-label={t`How the map looks`}>
            <LookFields plan={plan} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );

  function textOf({ by, measure, against }: ColourChoice): string {
    const name = measure && (measure.column === '#' ? t`Accounts` : measureLabel(i18n, measure.name));
    switch (by) {
      case 'territory':
        return t`Territory`;
      case 'measure':
        return name ?? '';
      case 'index':
        return t`Index of ${name}`;
      case 'owner':
        return t`Owner today`;
      case 'rep':
        return t`Rep`;
      case 'change':
        return against ? t`Change against ${against.name}` : t`Change against the baseline`;
    }
  }
}
