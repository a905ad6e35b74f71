import { NumberField as AriaNumberField, FieldError, Input, Label } from 'react-aria-components';

interface NumberFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly id?: string;
  /** Null where nothing is said; the field is then empty. */
  readonly value: number | null;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
  readonly isDisabled?: boolean;
  /** Per cent fields take 5 for 0.05. */
  readonly format?: Intl.NumberFormatOptions;
  readonly onChange: (value: number) => void;
  /** Where the field may be left empty. */
  readonly onClear?: () => void;
}

/** A number in the digits and signs of the language; what is no number leaves the field as it was. */
export function NumberField({
  label,
  labelHidden = false,
  format,
  value,
  onChange,
  onClear,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      value={value ?? Number.NaN}
      className="field"
      {...(format ? { formatOptions: format } : {})}
      {...(labelHidden ? { 'aria-label': label } : {})}
      onChange={(next) => (Number.isFinite(next) ? onChange(next) : onClear?.())}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Input className="input number" />
      <FieldError className="field-error" />
    </AriaNumberField>
  );
}
