import type { PanelName } from '../state/view-slice.ts';
import type { App } from './app.ts';

/** The title of a panel in the page. */
export function panelTitleId(panel: PanelName): string {
  return `panel-${panel}`;
}

/** Opens a panel, brings it into sight and gives its title the focus, once it is there. */
export function showPanel({ store }: App, panel: PanelName): void {
  store.getState().openPanel(panel);
  requestAnimationFrame(() => {
    const title = document.getElementById(panelTitleId(panel));
    title?.closest('.panel')?.scrollIntoView({ block: 'start' });
    title?.querySelector('button')?.focus({ preventScroll: true });
  });
}
