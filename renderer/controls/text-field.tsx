import { TextField as AriaTextField, FieldError, Input, Label } from 'react-aria-components';

interface TextFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly isRequired?: boolean;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, labelHidden = false, placeholder, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" {...(labelHidden ? { 'aria-label': label } : {})}>
      {!labelHidden && <Label className="field-label">{label}</Label>}
      {/* Names are the planner's own words, in whatever script: the field turns with what is typed. */}
      <Input className="input" dir="auto" {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldError className="field-error" />
    </AriaTextField>
  );
}
