import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AccountTable } from '../../../core/model/account.ts';
import { differenceTexts } from '../../../core/text/difference-text.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { ResultStep } from '../import-steps/result-step.tsx';
import { REFUSED_NAME } from './refused-name.ts';
import type { Imported } from './use-check.ts';

interface ImportResultProps {
  readonly result: Imported;
  /** Null where a page before this one began it. */
  readonly fileName: string | null;
}

/** What an import of accounts came to, and the accounts that have no place yet. */
export function ImportResult({ result, fileName }: ImportResultProps) {
  const { i18n } = useLingui();
  const counts = result.kind === 'import' ? result : result.checked;
  return (
    <ResultStep counts={counts} refusedName={REFUSED_NAME} written after={<Unplaced />}>
      {counts && (
        <p>
          {fileName === null ? (
            <Plural value={counts.imported} one="# account imported." other="# accounts imported." />
          ) : (
            <Trans>
              <Plural value={counts.imported} one="# account" other="# accounts" /> imported from <bdi>{fileName}</bdi>.
            </Trans>
          )}
        </p>
      )}
      {result.difference && differenceTexts(i18n, result.difference, true).map((text) => <p key={text}>{text}</p>)}
    </ResultStep>
  );
}

function Unplaced() {
  const app = useApp();
  const unplaced = useAppState((state) => (state.plan ? withoutPlace(state.plan.accounts) : 0));
  if (unplaced === 0) return null;
  const review = () => {
    app.store.getState().setView({ dialog: null });
    runCommand(app, 'plan.places');
  };
  return (
    <p className="note">
      <Plural
        value={unplaced}
        one="# account has no place yet and is in no territory."
        other="# accounts have no place yet and are in no territory."
      />{' '}
      <Button tone="quiet" onPress={review}>
        <Trans>Look at their places</Trans>
      </Button>
    </p>
  );
}

function withoutPlace(accounts: Pick<AccountTable, 'count' | 'unit'>): number {
  let count = 0;
  for (let row = 0; row < accounts.count; row++) if ((accounts.unit[row] as number) < 0) count++;
  return count;
}
