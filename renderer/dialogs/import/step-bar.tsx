import { useLingui } from '@lingui/react/macro';
import type { ImportForm } from './import-form.ts';
import { StepLine } from './step-line.tsx';
import { canGoTo, STEPS, type Step } from './steps.ts';

interface StepBarProps {
  readonly step: Step;
  readonly form: ImportForm;
  readonly onStep: (step: Step) => void;
}

/** Where the import is, and the way to its other steps. */
export function StepBar({ step, form, onStep }: StepBarProps) {
  const { t } = useLingui();
  const names: Record<Step, string> = {
    file: t`File`,
    columns: t`Columns`,
    units: t`Plan and units`,
    check: t`Check the rows`,
  };
  const steps = STEPS.map((id) => ({ id, text: names[id], canGo: canGoTo(id, form) }));
  return <StepLine steps={steps} step={step} onStep={onStep} />;
}
