import { useLingui } from '@lingui/react/macro';
import type { Measure } from '../../../core/model/measure.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { useAppState } from '../../use-app.ts';
import { CheckStep } from '../import-steps/check-step.tsx';
import { FileStep } from '../import-steps/file-step.tsx';
import { ImportFrame, type ImportStep } from '../import-steps/import-frame.tsx';
import { useStep } from '../import-steps/use-step.ts';
import { ChoosePeople } from './choose-people.tsx';
import { GoneReps } from './gone-reps.tsx';
import { listTitle, rowTitle } from './list-words.ts';
import { PeopleColumnsStep } from './people-columns-step.tsx';
import type { People } from './people-form.ts';
import { PeopleOutcome } from './people-outcome.tsx';
import { PeopleProblem } from './people-problem.tsx';
import { PeopleResult } from './people-result.tsx';
import { canGoToPeopleStep, type PeopleStep, peopleStepProblem } from './people-steps.ts';
import { PeopleTable } from './people-table.tsx';
import { REFUSED_NAMES } from './refused-names.ts';
import { type PeopleSession, usePeople } from './use-people.ts';
import { type PeopleCheck, usePeopleCheck } from './use-people-check.ts';

const NO_MEASURES: readonly Measure[] = [];

interface ImportPeopleDialogProps {
  readonly what: People;
  readonly files: readonly FileToken[];
}

/** An import of reps, leads or results into the open plan: the file, columns, the verdicts on the rows, the result and undo. */
export function ImportPeopleDialog({ what, files }: ImportPeopleDialogProps) {
  const { i18n } = useLingui();
  const measures = useAppState((state) => state.plan?.measures ?? NO_MEASURES);
  const session = usePeople(what, files, measures);
  const { list } = session;
  const [step, setStep] = useStep<PeopleStep>('file', list?.file ?? null);
  const check = usePeopleCheck(what, list, measures, step === 'check');
  const problem = list && peopleStepProblem(step, list.form, measures);
  return (
    <ImportFrame
      title={listTitle(i18n, what)}
      choose={<ChoosePeople what={what} session={session} />}
      list={list}
      looking={session.looking}
      steps={useSteps(session, check, measures)}
      step={step}
      onStep={setStep}
      problem={problem && <PeopleProblem problem={problem} />}
      check={check}
      importing={check.importing}
      result={check.imported && <PeopleResult result={check.imported} />}
      onForm={session.change}
      onImport={check.begin}
    />
  );
}

function useSteps(session: PeopleSession, check: PeopleCheck, measures: readonly Measure[]): ImportStep<PeopleStep>[] {
  const { i18n, t } = useLingui();
  const { list, change } = session;
  if (!list) return [];
  const { form } = list;
  const { checked } = check;
  const verdicts = (
    <CheckStep
      list={list}
      check={check}
      rowTitle={rowTitle(i18n, form.what)}
      refusedName={REFUSED_NAMES[form.what]}
      onChange={change}
    >
      {checked && <PeopleOutcome result={checked} />}
      {checked?.kind === 'import-reps' && <GoneReps result={checked} form={form} onChange={change} />}
    </CheckStep>
  );
  const columns = form.what === 'leads' ? t`Columns and measures` : t`Columns`;
  const rows = <PeopleTable list={list} />;
  const steps = [
    { id: 'file' as const, text: t`File`, content: <FileStep session={session} list={list} rows={rows} /> },
    {
      id: 'columns' as const,
      text: columns,
      content: <PeopleColumnsStep list={list} measures={measures} onChange={change} />,
    },
    { id: 'check' as const, text: t`Check the rows`, content: verdicts },
  ];
  return steps.map((one) => ({ ...one, canGo: canGoToPeopleStep(one.id, form, measures) }));
}
