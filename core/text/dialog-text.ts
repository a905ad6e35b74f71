import type { I18n } from '@lingui/core';

/** Title of a native file dialog, by what it is for. */
export function dialogTitle(i18n: I18n, purpose: 'plan' | 'accounts' | 'folder'): string {
  switch (purpose) {
    case 'plan':
      return i18n._({ id: 'dialog.plan', message: 'Open a plan' });
    case 'accounts':
      return i18n._({ id: 'dialog.accounts', message: 'Choose an account list' });
    case 'folder':
      return i18n._({ id: 'dialog.folder', message: 'Choose a folder for the files' });
  }
}

/** What a native file dialog calls the files it offers. */
export function fileKindName(i18n: I18n, purpose: 'plan' | 'accounts'): string {
  return purpose === 'plan'
    ? i18n._({ id: 'dialog.plan-files', message: 'Evenfield plans' })
    : i18n._({ id: 'dialog.account-files', message: 'Account lists (CSV)' });
}
