import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { useFormat } from '../../use-app.ts';

interface StepLineProps<S extends string> {
  readonly steps: readonly { readonly id: S; readonly text: string; readonly canGo: boolean }[];
  readonly step: S;
  readonly onStep: (step: S) => void;
}

/** The steps of an import in their order: where it is, and the way to the others. */
export function StepLine<S extends string>({ steps, step, onStep }: StepLineProps<S>) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <nav aria-label={t`Steps of the import`}>
      <ol className="steps">
        {steps.map(({ id, text, canGo }, at) => (
          <li key={id}>
            <Button
              className={id === step ? 'step step-here' : 'step'}
              {...(id === step ? { 'aria-current': 'step' as const } : {})}
              isDisabled={!canGo}
              onPress={() => onStep(id)}
            >
              <span className="step-number" aria-hidden="true">
                {format.whole(at + 1)}
              </span>
              {text}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
