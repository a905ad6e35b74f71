import { useState } from 'react';
import { FieldError, Input, TextField } from 'react-aria-components';

interface CellFieldProps {
  readonly label: string;
  readonly text: string;
  readonly longest?: number | undefined;
  /** Answers what is wrong with the text, or null where it was taken. */
  readonly onChange: (text: string) => Promise<string | null>;
  readonly onLeave: () => void;
}

/** A cell while it is changed: Enter takes the text, Escape leaves it as it was. */
export function CellField({ label, text, longest, onChange, onLeave }: CellFieldProps) {
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async () => {
    if (typed === text) onLeave();
    else setWrong(await onChange(typed));
  };
  return (
    <TextField
      className="cell-field"
      aria-label={label}
      value={typed}
      isInvalid={wrong !== null}
      autoFocus
      onChange={setTyped}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        else if (event.key === 'Escape') onLeave();
        else return;
        event.preventDefault();
      }}
      onBlur={() => (wrong === null ? take() : onLeave())}
    >
      <Input className="input cell-input" dir="auto" maxLength={longest} />
      <FieldError className="cell-wrong">{wrong}</FieldError>
    </TextField>
  );
}
