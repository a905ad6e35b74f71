import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { MOST_LEVELS } from '../../../core/edit/organisation/levels.ts';
import type { Level } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp } from '../../use-app.ts';

/** The rungs of the hierarchy from the territories up, by their names. */
export function LevelList({ levels }: { readonly levels: readonly Level[] }) {
  const { t } = useLingui();
  const app = useApp();
  const [name, setName] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && (await editPlan(app, { kind: 'add-level', name }))) setName('');
  };
  return (
    <div className="stack">
      <ul className="records" aria-label={t`Levels`}>
        {[...levels]
          .sort((a, b) => a.rank - b.rank)
          .map((level) => (
            <LevelLine key={`${level.key} ${level.name}`} level={level} />
          ))}
      </ul>
      {levels.length < MOST_LEVELS && (
        <form className="field-act" onSubmit={add}>
          <TextField label={t`A level above these`} value={name} maxLength={200} onChange={setName} />
          <Button type="submit" isDisabled={name.trim() === ''}>
            <Trans>Add</Trans>
          </Button>
        </form>
      )}
    </div>
  );
}

function LevelLine({ level }: { readonly level: Level }) {
  const { t } = useLingui();
  const app = useApp();
  const [name, setName] = useState(level.name);
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    await editPlan(app, { kind: 'rename-level', level: level.key, name });
  };
  const changed = name.trim() !== '' && name.trim() !== level.name;
  return (
    <li>
      <form className="record" onSubmit={rename}>
        <TextField label={t`Name of level ${level.name}`} labelHidden value={name} maxLength={200} onChange={setName} />
        {changed && (
          <Button type="submit">
            <Trans>Rename</Trans>
          </Button>
        )}
        {level.rank > 0 && (
          <IconButton
            icon="close"
            label={t`Remove level ${level.name}`}
            hint={t`Remove level ${level.name} with its groups; the territories stay`}
            onPress={() => editPlan(app, { kind: 'remove-level', level: level.key })}
          />
        )}
      </form>
    </li>
  );
}
