import { useId } from 'react';

interface DayFieldProps {
  readonly label: string;
  /** ISO date; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day, typed or picked in the form that the system has for it; it may be left empty. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </div>
  );
}
