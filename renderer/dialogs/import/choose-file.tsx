import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FileButton } from '../../controls/file-button.tsx';
import { Progress } from '../../controls/progress.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { useAppState } from '../../use-app.ts';
import { ImportRun } from '../import-steps/import-run.tsx';
import { PackList } from './pack-list.tsx';
import type { ImportSession } from './use-import.ts';

/** The first thing: a list. Boundaries and postal codes that came without one are named, with what is missing yet. */
export function ChooseFile({ session }: { readonly session: ImportSession }) {
  const { t } = useLingui();
  const { looking, areas, packs, take } = session;
  const adding = useAppState(({ jobs }) => runningJob(jobs, 'add-pack'));
  return (
    <div className="stack">
      {areas && (
        <p className="note">
          <Trans>These are boundaries, which become units. Now choose the list of the accounts that lie in them.</Trans>
        </p>
      )}
      {packs.length > 0 && (
        <div className="note stack-small">
          <p>
            <Plural
              value={packs.length}
              one="Postal codes were added. Accounts of this country are found by them from now on."
              other="Postal codes were added. Accounts of these countries are found by them from now on."
            />
          </p>
          <PackList packs={packs} />
        </div>
      )}
      <div className="choose-file">
        {looking ? (
          <div className="choose-file-wait">
            {adding ? <ImportRun job={adding} /> : <Progress label={t`Looking into the file…`} done={0} total={0} />}
          </div>
        ) : (
          <>
            <p>
              <Trans>Drop a list of accounts here, or choose one.</Trans>
            </p>
            <FileButton purpose="accounts" tone="primary" autoFocus onFiles={take}>
              {t`Choose a list…`}
            </FileButton>
            <p className="quiet small">
              <Trans>
                CSV, TSV, text or XLSX; several of them, or a ZIP of them, are read as one list. A boundary file or a
                postal file of GeoNames can be dropped as well. Nothing in the files is changed.
              </Trans>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
