import { Label, TextArea, TextField } from 'react-aria-components';

interface LongTextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** A field for some sentences. */
export function LongTextField({ label, ...rest }: LongTextFieldProps) {
  return (
    <TextField {...rest} className="field">
      <Label className="field-label">{label}</Label>
      <TextArea className="input input-long" dir="auto" rows={3} />
    </TextField>
  );
}
