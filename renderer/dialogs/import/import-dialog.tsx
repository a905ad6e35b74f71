import { useLingui } from '@lingui/react/macro';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { CheckStep } from '../import-steps/check-step.tsx';
import { FileStep } from '../import-steps/file-step.tsx';
import { ImportFrame, type ImportStep } from '../import-steps/import-frame.tsx';
import { useStep } from '../import-steps/use-step.ts';
import { ChooseFile } from './choose-file.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DifferenceView } from './difference-view.tsx';
import { FormProblem } from './form-problem.tsx';
import { ImportResult } from './import-result.tsx';
import { ListTable } from './list-table.tsx';
import { measureColumn } from './measure-form.ts';
import { REFUSED_NAME } from './refused-name.ts';
import { canGoTo, type Step, stepProblem } from './steps.ts';
import { UnitsStep } from './units-step.tsx';
import { type Check, useCheck } from './use-check.ts';
import { type AccountList, type ImportSession, useImport } from './use-import.ts';

/** An import of accounts: the files, columns, plan and units, the verdicts on the rows, the result and undo. */
export function ImportDialog({ files }: { readonly files: readonly FileToken[] }) {
  const { t } = useLingui();
  const session = useImport(files);
  const { list } = session;
  const [step, setStep] = useStep<Step>('file', list?.file ?? null);
  const check = useCheck(list, step === 'check');
  const problem = list && stepProblem(step, list.form);
  return (
    <ImportFrame
      title={t`Import accounts`}
      choose={<ChooseFile session={session} />}
      list={list}
      looking={session.looking}
      steps={useSteps(session, list, check)}
      step={step}
      onStep={setStep}
      problem={problem && <FormProblem problem={problem} />}
      check={check}
      importing={check.importing}
      result={check.imported && <ImportResult result={check.imported} fileName={list?.preview.fileName ?? null} />}
      onForm={session.change}
      onImport={check.begin}
      onLeave={check.drop}
    />
  );
}

function useSteps(session: ImportSession, list: AccountList | null, check: Check): ImportStep<Step>[] {
  const { t } = useLingui();
  if (!list) return [];
  const { preview, form } = list;
  const { change } = session;
  const { checked } = check;
  const rows = <ListTable preview={preview} form={form} />;
  const verdicts = (
    <CheckStep
      list={list}
      check={check}
      measured={form.measures.map(measureColumn)}
      rowTitle={t`Account`}
      refusedName={REFUSED_NAME}
      onChange={change}
    >
      {checked?.kind === 'import-review' && <DifferenceView review={checked} />}
    </CheckStep>
  );
  const steps = [
    { id: 'file' as const, text: t`File`, content: <FileStep session={session} list={list} rows={rows} /> },
    { id: 'columns' as const, text: t`Columns`, content: <ColumnsStep list={list} onChange={change} /> },
    { id: 'units' as const, text: t`Plan and units`, content: <UnitsStep session={session} list={list} /> },
    { id: 'check' as const, text: t`Check the rows`, content: verdicts },
  ];
  return steps.map((one) => ({ ...one, canGo: canGoTo(one.id, form) }));
}
