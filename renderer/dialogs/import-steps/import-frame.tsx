import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MendedCell } from '../../../core/model/table-form.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import type { Job } from '../../state/jobs-slice.ts';
import { useApp } from '../../use-app.ts';
import { ImportRun } from './import-run.tsx';
import { MendedBar } from './mended-bar.tsx';
import { StepLine } from './step-line.tsx';
import type { Judging, RowCounts } from './use-judging.ts';

/** A step of an import. */
export interface ImportStep<S extends string> {
  readonly id: S;
  readonly text: string;
  /** Whether all that comes before it is said. */
  readonly canGo: boolean;
  readonly content: ReactNode;
}

interface ImportFrameProps<S extends string, F extends { readonly mended: readonly MendedCell[] }> {
  readonly title: string;
  /** What is shown until a list is there. */
  readonly choose: ReactNode;
  readonly list: { readonly preview: { readonly problem: string | null }; readonly form: F } | null;
  readonly looking: boolean;
  /** In their order; the last one shows the verdicts. None until a list is there. */
  readonly steps: readonly ImportStep<S>[];
  readonly step: S;
  readonly onStep: (step: S) => void;
  /** What the step lacks, as a sentence; null where it can be left. */
  readonly problem: ReactNode;
  readonly check: Judging<RowCounts>;
  readonly importing: Job | null;
  /** What the import came to; null until it has. */
  readonly result: ReactNode;
  readonly onForm: (form: F) => void;
  readonly onImport: () => void;
  readonly onLeave?: (() => void) | undefined;
}

/** The dialog of every import: a file is chosen, its steps gone through, the list brought in, and the result seen. */
export function ImportFrame<S extends string, F extends { readonly mended: readonly MendedCell[] }>(
  props: ImportFrameProps<S, F>,
) {
  const { title, choose, list, importing, result, onLeave } = props;
  const { t } = useLingui();
  const app = useApp();
  if (result) {
    const close = () => app.store.getState().setView({ dialog: null });
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
        {result}
      </DialogFrame>
    );
  }
  if (importing) {
    return (
      <DialogFrame title={title} busy>
        <ImportRun job={importing} />
      </DialogFrame>
    );
  }
  if (!list) return <DialogFrame title={title}>{choose}</DialogFrame>;
  return (
    <DialogFrame
      title={title}
      full
      {...(onLeave && { onClose: onLeave })}
      actions={<StepActions {...props} list={list} />}
    >
      <div className="import">
        <StepLine steps={props.steps} step={props.step} onStep={props.onStep} />
        {props.steps.find(({ id }) => id === props.step)?.content}
      </div>
    </DialogFrame>
  );
}

/** What the step lacks or what was put right, and the ways back and on. */
function StepActions<S extends string, F extends { readonly mended: readonly MendedCell[] }>({
  list,
  looking,
  steps,
  step,
  onStep,
  problem,
  check,
  onForm,
  onImport,
}: ImportFrameProps<S, F> & { readonly list: NonNullable<ImportFrameProps<S, F>['list']> }) {
  const at = steps.findIndex(({ id }) => id === step);
  const before = steps[at - 1];
  const next = steps[at + 1];
  const { checked, isCurrent } = check;
  const isStuck = problem !== null || looking || list.preview.problem === 'no-rows';
  return (
    <>
      {!next && problem === null ? (
        <MendedBar form={list.form} check={check} onChange={onForm} />
      ) : (
        <p className="hint form-problem" role="status">
          {problem}
        </p>
      )}
      {before && (
        <Button onPress={() => onStep(before.id)}>
          <Trans>Back</Trans>
        </Button>
      )}
      {next ? (
        <Button tone="primary" isDisabled={isStuck || !next.canGo} onPress={() => onStep(next.id)}>
          <Trans>Next</Trans>
        </Button>
      ) : (
        <Button tone="primary" isDisabled={!isCurrent || !checked?.imported} onPress={onImport}>
          <Trans>Import</Trans>
        </Button>
      )}
    </>
  );
}
