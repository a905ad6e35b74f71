import { Trans, useLingui } from '@lingui/react/macro';
import { FileButton } from '../../controls/file-button.tsx';
import { Progress } from '../../controls/progress.tsx';
import type { People } from './people-form.ts';
import type { PeopleSession } from './use-people.ts';

interface ChoosePeopleProps {
  readonly what: People;
  readonly session: PeopleSession;
}

/** The first thing: a roster, or a list of leads. */
export function ChoosePeople({ what, session }: ChoosePeopleProps) {
  const { t } = useLingui();
  const { looking, isOther, take } = session;
  return (
    <div className="stack">
      {isOther && (
        <p className="note">
          <Trans>That file has boundaries or postal codes. Choose a list with one row for each person or lead.</Trans>
        </p>
      )}
      <div className="choose-file">
        {looking ? (
          <div className="choose-file-wait">
            <Progress label={t`Looking into the file…`} done={0} total={0} />
          </div>
        ) : (
          <>
            <p>
              {what === 'reps' ? (
                <Trans>Drop a list of reps here, or choose one.</Trans>
              ) : (
                <Trans>Drop a list of leads here, or choose one.</Trans>
              )}
            </p>
            <FileButton purpose="accounts" tone="primary" autoFocus onFiles={take}>
              {t`Choose a list…`}
            </FileButton>
            <p className="quiet small">
              {what === 'reps' ? (
                <Trans>
                  CSV, TSV, text or XLSX with names, homes, full-time equivalents and whatever else is known. Reps of
                  the plan are updated; their territories stay theirs. Nothing in the file is changed.
                </Trans>
              ) : (
                <Trans>
                  CSV, TSV, text or XLSX with the place of each lead. They take the place of the leads that the plan
                  has, and count for the unit they lie in. Nothing in the file is changed.
                </Trans>
              )}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
