import { NumberField as AriaNumberField, FieldError, Input, Label } from 'react-aria-components';

interface NumberFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly id?: string;
  readonly value: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
  readonly isDisabled?: boolean;
  /** Per cent fields take 5 for 0.05. */
  readonly format?: Intl.NumberFormatOptions;
  readonly onChange: (value: number) => void;
}

/** A number in the digits and signs of the language; what is no number leaves the field as it was. */
export function NumberField({ label, labelHidden = false, format, onChange, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      className="field"
      {...(format ? { formatOptions: format } : {})}
      {...(labelHidden ? { 'aria-label': label } : {})}
      onChange={(value) => Number.isFinite(value) && onChange(value)}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Input className="input number" />
      <FieldError className="field-error" />
    </AriaNumberField>
  );
}
