import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Measure } from '../../../core/model/measure.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { ImportRun } from '../import/import-run.tsx';
import { MendedBar } from '../import/mended-bar.tsx';
import { ChoosePeople } from './choose-people.tsx';
import { PeopleCheckStep } from './people-check-step.tsx';
import { PeopleColumnsStep } from './people-columns-step.tsx';
import { PeopleFileStep } from './people-file-step.tsx';
import type { People } from './people-form.ts';
import { PeopleProblem } from './people-problem.tsx';
import { PeopleResult } from './people-result.tsx';
import { PeopleStepBar } from './people-step-bar.tsx';
import { canGoToPeopleStep, type PeopleStep, peopleStepBeside, peopleStepProblem } from './people-steps.ts';
import { usePeople } from './use-people.ts';
import { usePeopleCheck } from './use-people-check.ts';

const NO_MEASURES: readonly Measure[] = [];

interface ImportPeopleDialogProps {
  readonly what: People;
  readonly files: readonly FileToken[];
}

/** An import of reps or leads into the open plan: the file, columns, the verdicts on the rows, the result and undo. */
export function ImportPeopleDialog({ what, files }: ImportPeopleDialogProps) {
  const { t } = useLingui();
  const app = useApp();
  const measures = useAppState((state) => state.plan?.measures ?? NO_MEASURES);
  const session = usePeople(what, files, measures);
  const [step, setStep] = useState<PeopleStep>('file');
  const { list } = session;
  const check = usePeopleCheck(what, list, measures, step === 'check');
  const close = () => app.store.getState().setView({ dialog: null });
  const title = what === 'reps' ? t`Import reps` : t`Import leads`;

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
        <PeopleResult result={check.imported} onClose={close} />
      </DialogFrame>
    );
  }
  if (check.importing) {
    return (
      <DialogFrame title={title} busy>
        <ImportRun job={check.importing} />
      </DialogFrame>
    );
  }
  if (!list) {
    return (
      <DialogFrame title={title}>
        <ChoosePeople what={what} session={session} />
      </DialogFrame>
    );
  }
  const { form } = list;
  const problem = peopleStepProblem(step, form, measures);
  const goTo = (next: PeopleStep) => canGoToPeopleStep(next, form, measures) && setStep(next);
  return (
    <DialogFrame
      title={title}
      full
      actions={
        <>
          {step === 'check' && problem === null ? (
            <MendedBar form={form} check={check} onChange={session.change} />
          ) : (
            <PeopleProblem problem={problem} />
          )}
          {step !== 'file' && (
            <Button onPress={() => setStep(peopleStepBeside(step, -1))}>
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
              isDisabled={problem !== null || session.looking || list.preview.problem === 'no-rows'}
              onPress={() => goTo(peopleStepBeside(step, 1))}
            >
              <Trans>Next</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className="import">
        <PeopleStepBar step={step} form={form} measures={measures} onStep={goTo} />
        {step === 'file' && <PeopleFileStep session={session} list={list} />}
        {step === 'columns' && <PeopleColumnsStep list={list} measures={measures} onChange={session.change} />}
        {step === 'check' && <PeopleCheckStep list={list} check={check} onChange={session.change} />}
      </div>
    </DialogFrame>
  );
}
