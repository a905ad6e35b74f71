import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

const LONGEST_NAME = 200;

interface RenameFormProps {
  readonly label: string;
  readonly name: string;
  /** Asks for the name, which is another than before and not blank; answers whether it was taken. */
  readonly onRename: (name: string) => Promise<boolean>;
  /** The form is done with: the name was taken, or it is as it was. */
  readonly onDone: () => void;
}

/** One name to be changed, in place of where it stands. */
export function RenameForm({ label, name, onRename, onDone }: RenameFormProps) {
  const [typed, setTyped] = useState(name);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const asked = typed.trim();
    if (asked === '' || asked === name || (await onRename(asked))) onDone();
  };
  return (
    <form className="record" onSubmit={keep}>
      <TextField label={label} labelHidden value={typed} maxLength={LONGEST_NAME} autoFocus onChange={setTyped} />
      <Button type="submit">
        <Trans>Rename</Trans>
      </Button>
    </form>
  );
}
