import type { I18n } from '@lingui/core';
import { type BalanceErrorCode, balanceErrorText, isBalanceError } from './balance-error-text.ts';
import { type ColumnErrorCode, columnErrorText, isColumnError } from './columns-text.ts';
import { type FileErrorCode, fileErrorText, isFileError } from './file-error-text.ts';
import { isListError, type ListErrorCode, listErrorText } from './list-error-text.ts';
import { isLockError, type LockErrorCode, lockErrorText } from './lock-error-text.ts';
import { isOrganisationError, type OrganisationErrorCode, organisationErrorText } from './organisation-error-text.ts';
import { isReviewError, type ReviewErrorCode, reviewErrorText } from './review-round-error-text.ts';
import { isScenarioError, type ScenarioErrorCode, scenarioErrorText } from './scenario-error-text.ts';

/** The codes of everything that can go wrong, as electron/api/reply.ts lists them. */
export type ErrorCode =
  | BalanceErrorCode
  | ColumnErrorCode
  | FileErrorCode
  | ListErrorCode
  | LockErrorCode
  | OrganisationErrorCode
  | ReviewErrorCode
  | ScenarioErrorCode
  | 'invalid-request'
  | 'no-plan'
  | 'plan-changed'
  | 'bad-argument'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'job-unknown'
  | 'cancelled'
  | 'internal';

/** What happened, what is safe, and what to do; in one or two sentences. */
export function errorText(i18n: I18n, code: ErrorCode, values: Readonly<Record<string, string | number>>): string {
  if (isBalanceError(code)) return balanceErrorText(i18n, code, values);
  if (isColumnError(code)) return columnErrorText(i18n, code, values);
  if (isFileError(code)) return fileErrorText(i18n, code, values);
  if (isListError(code)) return listErrorText(i18n, code, values);
  if (isLockError(code)) return lockErrorText(i18n, code, values);
  if (isOrganisationError(code)) return organisationErrorText(i18n, code, values);
  if (isReviewError(code)) return reviewErrorText(i18n, code, values);
  if (isScenarioError(code)) return scenarioErrorText(i18n, code, values);
  switch (code) {
    case 'invalid-request':
      return i18n._({
        id: 'error.invalid-request',
        message:
          'The app sent a request that it does not understand itself. Nothing was changed. Start Evenfield again; if it happens once more, report it.',
        values,
      });
    case 'no-plan':
      return i18n._({ id: 'error.no-plan', message: 'No plan is open. Open a plan or make a new one first.', values });
    case 'plan-changed':
      return i18n._({
        id: 'error.plan-changed',
        message: 'The plan changed in the meantime, so this was not done. Try again.',
        values,
      });
    case 'bad-argument':
      return i18n._({ id: 'error.bad-argument', message: '{what}', values });
    case 'nothing-to-undo':
      return i18n._({ id: 'error.nothing-to-undo', message: 'There is nothing to undo.', values });
    case 'nothing-to-redo':
      return i18n._({ id: 'error.nothing-to-redo', message: 'There is nothing to redo.', values });
    case 'job-unknown':
      return i18n._({ id: 'error.job-unknown', message: 'This job has ended already.', values });
    case 'cancelled':
      return i18n._({ id: 'error.cancelled', message: 'Cancelled. Everything is as it was.', values });
    case 'internal':
      return i18n._({
        id: 'error.internal',
        message:
          'Something went wrong inside Evenfield. The plan is as it was; try again, and report it if it happens once more.',
        values,
      });
  }
}
