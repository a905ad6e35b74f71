import { Plural, Trans } from '@lingui/react/macro';
import type { JobResult } from '../../../electron/api/jobs.ts';
import { saveFile } from '../../actions/save-file.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useFormat } from '../../use-app.ts';

type Imported = Extract<JobResult, { kind: 'import' }>;

/** What an import came to, and the rows that were refused; `fileName` is null where a page before this one began it. */
export function ImportResult({ result, fileName }: { readonly result: Imported; readonly fileName: string | null }) {
  const app = useApp();
  const format = useFormat();
  const { rows, imported, warned, refused, refusedFile } = result;
  return (
    <div className="stack">
      <p>
        {fileName === null ? (
          <Plural value={imported} one="# account imported." other="# accounts imported." />
        ) : (
          <Trans>
            <Plural value={imported} one="# account" other="# accounts" /> imported from <bdi>{fileName}</bdi>.
          </Trans>
        )}
      </p>
      <dl className="facts">
        <div>
          <dt>
            <Trans>Rows read</Trans>
          </dt>
          <dd className="number">{format.whole(rows)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Imported</Trans>
          </dt>
          <dd className="number">{format.whole(imported)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Imported with a warning</Trans>
          </dt>
          <dd className="number">{format.whole(warned)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Refused</Trans>
          </dt>
          <dd className="number">{format.whole(refused)}</dd>
        </div>
      </dl>
      {refusedFile && (
        <>
          <p className="hint">
            <Trans>
              The refused rows are in a file of their own, each with its line, the reason and what to do. Mend it and
              import it again.
            </Trans>
          </p>
          <div className="acts">
            <Button onPress={() => saveFile(app, refusedFile, 'refused.csv')}>
              <Trans>Save refused.csv</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
