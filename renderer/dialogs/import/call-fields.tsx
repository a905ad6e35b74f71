import { Trans, useLingui } from '@lingui/react/macro';
import { type ClassCalls, hoursPerYear } from '../../../core/workload/class-workload.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { useFormat } from '../../use-app.ts';
import type { MeasureForm } from './measure-form.ts';

interface CallFieldsProps {
  readonly measure: MeasureForm;
  readonly onChange: (measure: MeasureForm) => void;
}

/** Calls a year, minutes a call and its preparation by class, with the hours a year that come of them. */
export function CallFields({ measure, onChange }: CallFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const set = (at: number, part: Partial<ClassCalls>) =>
    onChange({ ...measure, classCalls: measure.classCalls.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <table className="calls">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Class</Trans>
          </th>
          <th scope="col">
            <Trans>Calls per year</Trans>
          </th>
          <th scope="col">
            <Trans>Minutes per call</Trans>
          </th>
          <th scope="col">
            <Trans>Minutes to prepare it</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Hours a year</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {measure.classCalls.map((calls, at) => {
          const { name } = calls;
          const field = (label: string, part: 'callsPerYear' | 'minutesPerCall' | 'preparationMinutes') => (
            <td>
              <NumberField
                label={label}
                labelHidden
                value={calls[part]}
                minValue={0}
                onChange={(value) => set(at, { [part]: value })}
              />
            </td>
          );
          return (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {field(t`Calls per year of class ${name}`, 'callsPerYear')}
              {field(t`Minutes per call of class ${name}`, 'minutesPerCall')}
              {field(t`Minutes of preparation of class ${name}`, 'preparationMinutes')}
              <td className="number">{format.index(hoursPerYear(calls))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
