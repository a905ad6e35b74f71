import type { I18n } from '@lingui/core';

/** What a native file dialog is for. */
type Purpose = 'plan' | 'accounts' | 'areas' | 'postal-pack' | 'folder';

/** Title of a native file dialog, by what it is for. */
export function dialogTitle(i18n: I18n, purpose: Purpose): string {
  switch (purpose) {
    case 'plan':
      return i18n._({ id: 'dialog.plan', message: 'Open a plan' });
    case 'accounts':
      return i18n._({ id: 'dialog.accounts', message: 'Choose an account list' });
    case 'areas':
      return i18n._({ id: 'dialog.areas', message: 'Choose a boundary file' });
    case 'postal-pack':
      return i18n._({ id: 'dialog.postal-pack', message: 'Choose a postal file of GeoNames' });
    case 'folder':
      return i18n._({ id: 'dialog.folder', message: 'Choose a folder for the files' });
  }
}

/** What a native file dialog calls the files it offers. */
export function fileKindName(i18n: I18n, purpose: Exclude<Purpose, 'folder'>): string {
  switch (purpose) {
    case 'plan':
      return i18n._({ id: 'dialog.plan-files', message: 'Evenfield plans' });
    case 'accounts':
      return i18n._({ id: 'dialog.account-files', message: 'Account lists (CSV, TSV, XLSX, ZIP)' });
    case 'areas':
      return i18n._({ id: 'dialog.area-files', message: 'Boundaries (GeoJSON, TopoJSON, shapefile in a ZIP, KML)' });
    case 'postal-pack':
      return i18n._({ id: 'dialog.pack-files', message: 'Postal files (ZIP, TXT)' });
  }
}
