import { useLingui } from '@lingui/react/macro';
import { SelectField } from '../../controls/select-field.tsx';

/** No header is called this: a header has no control character. */
const NO_COLUMN = '\u0000none';

interface ColumnChoiceProps {
  readonly label: string;
  readonly headers: readonly string[];
  readonly value: string | undefined;
  /** With null for no column. */
  readonly onChange: (header: string | null) => void;
}

/** Which column something is read from; one, or none. */
export function ColumnChoice({ label, headers, value, onChange }: ColumnChoiceProps) {
  const { t } = useLingui();
  const choices = [
    { id: NO_COLUMN, text: t`No column` },
    ...[...new Set(headers)].map((header) => ({ id: header, text: header })),
  ];
  return (
    <SelectField
      label={label}
      choices={choices}
      value={value ?? NO_COLUMN}
      onChange={(id) => onChange(id === NO_COLUMN ? null : id)}
    />
  );
}
