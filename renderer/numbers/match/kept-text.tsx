import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

interface KeptTextProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly isDisabled?: boolean;
  /** What was typed, when the field is left or Enter is pressed; not called where nothing changed. */
  readonly onKeep: (text: string) => void;
}

/** A text of the plan: typed freely, and changed in one step when it is left. Escape takes back what was typed. */
export function KeptText({ label, labelHidden = false, value, isDisabled = false, onKeep }: KeptTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed !== value) onKeep(typed);
    setTyped(null);
  };
  return (
    <TextField
      className="field"
      value={typed ?? value}
      isDisabled={isDisabled}
      maxLength={2000}
      {...(labelHidden ? { 'aria-label': label } : {})}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Input className="input" dir="auto" />
    </TextField>
  );
}
