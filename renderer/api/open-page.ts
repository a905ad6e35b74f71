/** Opens a document of ours in a tab of its own; it has no script, so that printing is asked for from here. */
export function openPage(address: string, print: boolean): void {
  const tab = window.open(address, '_blank');
  if (print) tab?.addEventListener('load', () => tab.print(), { once: true });
}
