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
): (purpose: PickPurpose) => Promise<NamedFile | null> {
  const lastFolder = new Map<PickPurpose, string>();
  return async (purpose) => {
    const defaultPath = lastFolder.get(purpose);
    const options = { ...optionsFor(words(), purpose), ...(defaultPath === undefined ? {} : { defaultPath }) };
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    lastFolder.set(purpose, purpose === 'folder' ? path : dirname(path));
    return { path, name: basename(path), kind: purpose === 'folder' ? 'folder' : 'file' };
  };
}

function optionsFor(i18n: I18n, purpose: PickPurpose): OpenDialogOptions {
  const title = dialogTitle(i18n, purpose);
  if (purpose === 'folder') return { title, properties: ['openDirectory', 'createDirectory'] };
  const extensions = ENDINGS[purpose].map((ending) => ending.slice(1));
  return { title, properties: ['openFile'], filters: [{ name: fileKindName(i18n, purpose), extensions }] };
}
