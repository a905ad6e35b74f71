import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import type { FileToken, JobId } from '../../../electron/api/jobs.ts';
import { startJob } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { FileButton } from '../../controls/file-button.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { ImportFields } from './import-fields.tsx';
import { formProblem, type ImportForm, importRequest, startForm } from './import-form.ts';
import { ImportResult } from './import-result.tsx';
import { ImportRun } from './import-run.tsx';

/** An import from the file to its result: choose, check what was found, run, read what came of it. */
export function ImportDialog({ file: dropped }: { readonly file: FileToken | null }) {
  const { t } = useLingui();
  const app = useApp();
  const planIsOpen = useAppState((state) => state.plan !== null && !state.readOnly);
  const planIsEmpty = useAppState((state) => state.plan?.accounts.count === 0 && !state.readOnly);
  const [file, setFile] = useState(dropped);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [form, setForm] = useState<ImportForm | null>(null);
  const [id, setId] = useState<JobId | null>(() => runningJob(app.store.getState().jobs, 'import')?.id ?? null);
  const job = useAppState((state) => (id ? state.jobs.get(id) : undefined));
  const result = job?.end?.ok && job.end.value.kind === 'import' ? job.end.value : null;
  const running = job !== undefined && job.end === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once per file
  useEffect(() => {
    if (!file) return;
    app.client.call('import.inspect', { file }).then((reply) => {
      if (reply.ok) {
        setPreview(reply.value);
        setForm(startForm(reply.value, planIsEmpty));
      } else {
        setFile(null);
        app.store.getState().tell({ kind: 'error', error: reply.error });
      }
    });
  }, [file]);

  const close = () => app.store.getState().setView({ dialog: null });
  if (result) {
    return (
      <DialogFrame title={t`Import finished`} actions={<DoneButton onPress={close} />}>
        <ImportResult result={result} fileName={preview?.fileName ?? null} />
      </DialogFrame>
    );
  }
  if (running) {
    return (
      <DialogFrame title={t`Importing accounts`} busy>
        <ImportRun job={job} />
      </DialogFrame>
    );
  }
  if (!file) {
    return (
      <DialogFrame title={t`Import accounts`}>
        <ChooseFile onFile={setFile} />
      </DialogFrame>
    );
  }
  if (!preview || !form) {
    return (
      <DialogFrame title={t`Import accounts`}>
        <p className="hint">
          <Trans>Looking into the file…</Trans>
        </p>
      </DialogFrame>
    );
  }
  const begin = async () => setId(await startJob(app, importRequest(file, form)));
  return (
    <DialogFrame
      title={t`Import accounts`}
      wide
      actions={
        <>
          <FormProblem form={form} />
          <Button onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={formProblem(form) !== null} onPress={begin}>
            <Trans>Import</Trans>
          </Button>
        </>
      }
    >
      <ImportFields preview={preview} form={form} planIsOpen={planIsOpen} onChange={setForm} />
    </DialogFrame>
  );
}

function ChooseFile({ onFile }: { readonly onFile: (file: FileToken) => void }) {
  const { t } = useLingui();
  return (
    <div className="choose-file">
      <p>
        <Trans>Drop a CSV file here, or choose one.</Trans>
      </p>
      <FileButton purpose="accounts" tone="primary" autoFocus onFile={onFile}>
        {t`Choose a CSV file…`}
      </FileButton>
      <p className="quiet small">
        <Trans>The first line names the columns. Nothing in the file is changed.</Trans>
      </p>
    </div>
  );
}

function DoneButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button tone="primary" autoFocus onPress={onPress}>
      <Trans>Done</Trans>
    </Button>
  );
}

function FormProblem({ form }: { readonly form: ImportForm }) {
  const problem = formProblem(form);
  return (
    <p className="hint form-problem" role="status">
      {problem === 'no-measure' && <Trans>Add at least one measure to read.</Trans>}
      {problem === 'measure-name' && <Trans>Give every measure a name of its own.</Trans>}
      {problem === 'no-id' && <Trans>Choose the column with the account id.</Trans>}
      {problem === 'no-place' && <Trans>Choose latitude and longitude, a postcode or a city.</Trans>}
      {problem === 'plan-name' && <Trans>Name the new plan.</Trans>}
    </p>
  );
}
