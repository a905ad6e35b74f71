import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { createTerritory } from '../../actions/shape-territory.ts';
import { Button } from '../../controls/button.tsx';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

/** A new territory: of what is selected or empty, with a name or the one of its main place. */
export function CreateDialog() {
  const { t } = useLingui();
  const app = useApp();
  const units = useAppState((state) => state.pickedUnits.length);
  const [from, setFrom] = useState<'picked' | 'empty'>(units > 0 ? 'picked' : 'empty');
  const [name, setName] = useState('');
  const create = () => {
    app.store.getState().setView({ dialog: null });
    void createTerritory(app, name, from === 'picked');
  };
  return (
    <DialogFrame
      title={t`New territory`}
      isCancellable
      actions={
        <Button tone="primary" onPress={create}>
          <Trans>Create territory</Trans>
        </Button>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        {units > 0 && (
          <ChoiceGroup<'picked' | 'empty'>
            label={t`Begins with`}
            value={from}
            onChange={setFrom}
            choices={[
              { id: 'picked', text: <Plural value={units} one="The selected unit" other="The # selected units" /> },
              { id: 'empty', text: t`Nothing yet` },
            ]}
          />
        )}
        <TextField label={t`Name (optional)`} value={name} maxLength={200} autoFocus onChange={setName} />
        <p className="hint">
          {from === 'picked' ? (
            <Trans>Without a name it is called after its main place.</Trans>
          ) : (
            <Trans>Without a name it is called by its id until you rename it. Move units to it afterwards.</Trans>
          )}
        </p>
      </form>
    </DialogFrame>
  );
}
