import { Trans, useLingui } from '@lingui/react/macro';
import { FileButton } from '../../controls/file-button.tsx';
import { Progress } from '../../controls/progress.tsx';
import { askedFor, listIntro } from './list-words.ts';
import type { People } from './people-form.ts';
import type { PeopleSession } from './use-people.ts';

interface ChoosePeopleProps {
  readonly what: People;
  readonly session: PeopleSession;
}

/** The first thing: the list itself. */
export function ChoosePeople({ what, session }: ChoosePeopleProps) {
  const { i18n, t } = useLingui();
  const { looking, isOther, take } = session;
  return (
    <div className="stack">
      {isOther && (
        <p className="note">
          <Trans>That file has boundaries or postal codes. Choose a list instead.</Trans>
        </p>
      )}
      <div className="choose-file">
        {looking ? (
          <div className="choose-file-wait">
            <Progress label={t`Looking into the file…`} done={0} total={0} />
          </div>
        ) : (
          <>
            <p>{askedFor(i18n, what)}</p>
            <FileButton purpose="accounts" tone="primary" autoFocus onFiles={take}>
              {t`Choose a list…`}
            </FileButton>
            <p className="quiet small">{listIntro(i18n, what)}</p>
          </>
        )}
      </div>
    </div>
  );
}
