import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { useFormat } from '../../use-app.ts';
import type { ImportForm } from './import-form.ts';
import { canGoTo, STEPS, type Step } from './steps.ts';

interface StepBarProps {
  readonly step: Step;
  readonly form: ImportForm;
  readonly onStep: (step: Step) => void;
}

/** Where the import is, and the way to its other steps. */
export function StepBar({ step, form, onStep }: StepBarProps) {
  const { t } = useLingui();
  const format = useFormat();
  const names: Record<Step, string> = {
    file: t`File`,
    columns: t`Columns`,
    units: t`Plan and units`,
    check: t`Check the rows`,
  };
  return (
    <nav aria-label={t`Steps of the import`}>
      <ol className="steps">
        {STEPS.map((one, at) => (
          <li key={one}>
            <Button
              className={one === step ? 'step step-here' : 'step'}
              {...(one === step ? { 'aria-current': 'step' as const } : {})}
              isDisabled={!canGoTo(one, form)}
              onPress={() => onStep(one)}
            >
              <span className="step-number" aria-hidden="true">
                {format.whole(at + 1)}
              </span>
              {names[one]}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
