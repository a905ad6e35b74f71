import type { I18n } from '@lingui/core';

/** The codes of why a file or folder cannot be read or written, and of why a plan cannot be opened. */
const FILE_ERRORS = [
  'file-missing',
  'file-unreadable',
  'file-exists',
  'folder-unwritable',
  'disk-full',
  'file-busy',
  'file-read-only',
  'file-replaced',
  'not-a-plan',
  'plan-damaged',
  'plan-too-new',
  'plan-newer',
  'plan-empty',
  'plan-foreign-schema',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number];

export function isFileError(code: string): code is FileErrorCode {
  return FILE_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why a file or folder cannot be used, or a plan not be opened: what is safe, and what to do. */
export function fileErrorText(i18n: I18n, code: FileErrorCode, values: Values): string {
  switch (code) {
    case 'file-missing':
      return i18n._({
        id: 'error.file-missing',
        message: 'The file {file} is not there any more. Choose it again.',
        values,
      });
    case 'file-unreadable':
      return i18n._({
        id: 'error.file-unreadable',
        message: '{file} cannot be read. Check that you may open it and that its medium is connected.',
        values,
      });
    case 'file-exists':
      return i18n._({
        id: 'error.file-exists',
        message: '{file} exists already and was left as it is. Choose another name, or add --force to replace it.',
        values,
      });
    case 'folder-unwritable':
      return i18n._({
        id: 'error.folder-unwritable',
        message: 'Nothing can be written to {folder}. Choose a folder that you may write to.',
        values,
      });
    case 'disk-full':
      return i18n._({
        id: 'error.disk-full',
        message: 'The disk is full. Nothing was lost and the plan is as it was; free some space and try again.',
        values,
      });
    case 'file-busy':
      return i18n._({
        id: 'error.file-busy',
        message: '{file} is open in another window or program. Close it there and try again.',
        values,
      });
    case 'file-read-only':
      return i18n._({
        id: 'error.file-read-only',
        message: '{file} can only be read, so nothing was changed. Save a copy where you may write.',
        values,
      });
    case 'file-replaced':
      return i18n._({
        id: 'error.file-replaced',
        message:
          '{file} was moved or replaced by another program while it was open. To protect it nothing more is written; open it again.',
        values,
      });
    case 'not-a-plan':
      return i18n._({
        id: 'error.not-a-plan',
        message: '{file} is not an Evenfield plan. It was left as it is.',
        values,
      });
    case 'plan-damaged':
      return i18n._({
        id: 'error.plan-damaged',
        message: '{file} is damaged and was left as it is. Open the newest backup instead.',
        values,
      });
    case 'plan-too-new':
      return i18n._({
        id: 'error.plan-too-new',
        message: '{file} was made by a newer version of Evenfield. It was left as it is; update Evenfield to open it.',
        values,
      });
    case 'plan-newer':
      return i18n._({
        id: 'error.plan-newer',
        message:
          '{file} was made by a newer version of Evenfield. It can be looked at and exported here, but not changed or checked, and it was left as it is. Update Evenfield for that.',
        values,
      });
    case 'plan-empty':
      return i18n._({
        id: 'error.plan-empty',
        message: '{file} is empty: there is no plan in it. Open a backup of it, or make a new plan under another name.',
        values,
      });
    case 'plan-foreign-schema':
      return i18n._({
        id: 'error.plan-foreign-schema',
        message: '{file} has parts that no Evenfield plan has, so it was not opened. It was left as it is.',
        values,
      });
  }
}
