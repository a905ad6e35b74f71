import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useApp } from '../../use-app.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { FormProblem } from './form-problem.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportRun } from './import-run.tsx';
import { MendedBar } from './mended-bar.tsx';
import { StepBar } from './step-bar.tsx';
import { canGoTo, STEPS, type Step, stepBeside, stepProblem } from './steps.ts';
import { UnitsStep } from './units-step.tsx';
import { useCheck } from './use-check.ts';
import { useImport } from './use-import.ts';

/** An import from the files to its result: what was found, columns, units, the verdicts on the rows, and undo. */
export function ImportDialog({ files }: { readonly files: readonly FileToken[] }) {
  const { t } = useLingui();
  const app = useApp();
  const session = useImport(files);
  const { list } = session;
  const [step, setStep] = useState<Step>('file');
  const check = useCheck(list, step === 'check');
  const file = list?.file ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every list is begun with anew
  useEffect(() => setStep('file'), [file]);
  const close = () => app.store.getState().setView({ dialog: null });

  if (check.imported) {
    return (
      <DialogFrame
        title={t`Import finished`}
        wide
        actions={
          <Button tone="primary" autoFocus onPress={close}>
            <Trans>Done</Trans>
          </Button>
        }
      >
        <ImportResult result={check.imported} fileName={list?.preview.fileName ?? null} onClose={close} />
      </DialogFrame>
    );
  }
  if (check.importing) {
    return (
      <DialogFrame title={t`Importing accounts`} busy>
        <ImportRun job={check.importing} />
      </DialogFrame>
    );
  }
  if (!list) {
    return (
      <DialogFrame title={t`Import accounts`}>
        <ChooseFile session={session} />
      </DialogFrame>
    );
  }
  const problem = stepProblem(step, list.form);
  const at = STEPS.indexOf(step);
  const goTo = (next: Step) => canGoTo(next, list.form) && setStep(next);
  return (
    <DialogFrame
      title={t`Import accounts`}
      full
      onClose={check.drop}
      actions={
        <>
          {step === 'check' && problem === null ? (
            <MendedBar form={list.form} check={check} onChange={session.change} />
          ) : (
            <FormProblem problem={problem} />
          )}
          {at > 0 && (
            <Button onPress={() => setStep(stepBeside(step, -1))}>
              <Trans>Back</Trans>
            </Button>
          )}
          {step === 'check' ? (
            <Button tone="primary" isDisabled={!check.isReady} onPress={check.begin}>
              <Trans>Import</Trans>
            </Button>
          ) : (
            <Button
              tone="primary"
              isDisabled={problem !== null || session.looking}
              onPress={() => goTo(stepBeside(step, 1))}
            >
              <Trans>Next</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className="import">
        <StepBar step={step} form={list.form} onStep={goTo} />
        {step === 'file' && <FileStep session={session} list={list} />}
        {step === 'columns' && <ColumnsStep list={list} onChange={session.change} />}
        {step === 'units' && <UnitsStep session={session} list={list} />}
        {step === 'check' && <CheckStep list={list} check={check} onChange={session.change} />}
      </div>
    </DialogFrame>
  );
}
