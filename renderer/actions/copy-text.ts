import type { App } from './app.ts';

/**
 * Puts a text on the clipboard and says so. The copy event asks for no permission, which the window gives to nobody.
 */
export function copyText({ store }: App, text: string): void {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', give, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  store.getState().tell({ kind: 'copied' });
}
