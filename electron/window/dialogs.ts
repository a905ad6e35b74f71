import { basename, dirname } from 'node:path';
import type { I18n } from '@lingui/core';
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import { dialogTitle, fileKindName } from '../../core/text/dialog-text.ts';
import { ENDINGS } from '../api/file-endings.ts';
import type { PickPurpose } from '../backend.ts';
import type { NamedFile } from '../files/file-tokens.ts';

/** Native file dialogs over the window. Each purpose begins where the planner last chose something for it. */
export function createPicker(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  words: () => I18n,
): (purpose: PickPurpose, several: boolean) => Promise<NamedFile[]> {
  const lastFolder = new Map<PickPurpose, string>();
  return async (purpose, several) => {
    const defaultPath = lastFolder.get(purpose);
    const options = { ...optionsFor(words(), purpose, several), ...(defaultPath === undefined ? {} : { defaultPath }) };
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    const [first] = filePaths;
    if (canceled || first === undefined) return [];
    const kind = purpose === 'folder' ? 'folder' : 'file';
    lastFolder.set(purpose, kind === 'folder' ? first : dirname(first));
    return filePaths.map((path) => ({ path, name: basename(path), kind }));
  };
}

function optionsFor(i18n: I18n, purpose: PickPurpose, several: boolean): OpenDialogOptions {
  const title = dialogTitle(i18n, purpose);
  if (purpose === 'folder') return { title, properties: ['openDirectory', 'createDirectory'] };
  const extensions = ENDINGS[purpose].map((ending) => ending.slice(1));
  const filters = [{ name: fileKindName(i18n, purpose), extensions }];
  return { title, properties: several ? ['openFile', 'multiSelections'] : ['openFile'], filters };
}
