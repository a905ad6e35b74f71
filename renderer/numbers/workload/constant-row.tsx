import { useLingui } from '@lingui/react/macro';
import { NumberField } from '../../controls/number-field.tsx';
import { useAppState } from '../../use-app.ts';
import { type Source, sourceText } from './source-words.ts';

interface ConstantRowProps {
  readonly label: string;
  readonly value: number;
  readonly usual: number;
  /** Of the usual value. */
  readonly source: Source;
  readonly range: readonly [least: number, most: number];
  readonly format?: Intl.NumberFormatOptions;
  readonly onChange: (value: number) => void;
}

/** A number that can be changed, in a row with where it is from. */
export function ConstantRow({ label, value, usual, source, range, format, onChange }: ConstantRowProps) {
  const { i18n } = useLingui();
  const readOnly = useAppState((state) => state.readOnly);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <NumberField
          label={label}
          labelHidden
          value={value}
          minValue={range[0]}
          maxValue={range[1]}
          isDisabled={readOnly}
          {...(format ? { format } : {})}
          {...(format && 'style' in format ? { step: 0.001 } : {})}
          onChange={onChange}
        />
      </td>
      <td className="small quiet">{sourceText(i18n, value, usual, source)}</td>
    </tr>
  );
}
