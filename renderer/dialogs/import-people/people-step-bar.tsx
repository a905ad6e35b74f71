import { useLingui } from '@lingui/react/macro';
import type { Measure } from '../../../core/model/measure.ts';
import { StepLine } from '../import/step-line.tsx';
import type { PeopleForm } from './people-form.ts';
import { canGoToPeopleStep, PEOPLE_STEPS, type PeopleStep } from './people-steps.ts';

interface PeopleStepBarProps {
  readonly step: PeopleStep;
  readonly form: PeopleForm;
  readonly measures: readonly Measure[];
  readonly onStep: (step: PeopleStep) => void;
}

/** Where the import of people is, and the way to its other steps. */
export function PeopleStepBar({ step, form, measures, onStep }: PeopleStepBarProps) {
  const { t } = useLingui();
  const names: Record<PeopleStep, string> = {
    file: t`File`,
    columns: form.what === 'leads' ? t`Columns and measures` : t`Columns`,
    check: t`Check the rows`,
  };
  const steps = PEOPLE_STEPS.map((id) => ({ id, text: names[id], canGo: canGoToPeopleStep(id, form, measures) }));
  return <StepLine steps={steps} step={step} onStep={onStep} />;
}
