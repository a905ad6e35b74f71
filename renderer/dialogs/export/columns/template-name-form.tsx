import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../controls/button.tsx';
import { TextField } from '../../../controls/text-field.tsx';

const LONGEST_NAME = 100;

interface TemplateNameFormProps {
  readonly label: string;
  readonly name: string;
  /** Answers whether the name was taken. */
  readonly onKeep: (name: string) => Promise<boolean>;
  readonly onDone: () => void;
}

/** The name of a template, where it is kept or called otherwise. */
export function TemplateNameForm({ label, name, onKeep, onDone }: TemplateNameFormProps) {
  const [typed, setTyped] = useState(name);
  const asked = typed.trim();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (asked !== '' && (await onKeep(asked))) onDone();
  };
  return (
    <form className="template-name" onSubmit={keep}>
      <TextField label={label} value={typed} maxLength={LONGEST_NAME} autoFocus onChange={setTyped} />
      <Button type="submit" tone="primary" isDisabled={asked === ''}>
        <Trans>Save</Trans>
      </Button>
      <Button onPress={onDone}>
        <Trans>Cancel</Trans>
      </Button>
    </form>
  );
}
