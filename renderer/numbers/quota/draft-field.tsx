import { useState } from 'react';
import { TextField as AriaTextField, Input, Label } from 'react-aria-components';

interface DraftFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  readonly onDone: (text: string) => void;
}

/** A text that counts when it is left or Enter is pressed, not letter by letter; Escape leaves it as it was. */
export function DraftField({
  label,
  labelHidden = false,
  value,
  isDisabled = false,
  placeholder,
  onDone,
}: DraftFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed !== value) onDone(typed);
    setTyped(null);
  };
  return (
    <AriaTextField
      className="field"
      value={typed ?? value}
      isDisabled={isDisabled}
      {...(labelHidden ? { 'aria-label': label } : {})}
      onChange={setTyped}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        else if (event.key === 'Escape') setTyped(null);
        else event.continuePropagation();
      }}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Input className="input" dir="auto" maxLength={1000} {...(placeholder === undefined ? {} : { placeholder })} />
    </AriaTextField>
  );
}
