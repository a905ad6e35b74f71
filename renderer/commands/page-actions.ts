import { PAGES, type PageName } from '../state/pages-slice.ts';
import type { CommandAction } from './command-action.ts';

const show = (page: PageName): CommandAction => ({ run: ({ store }) => store.getState().showPage(page) });

/** What the commands of electron/api/numbers-commands.ts do. */
export const PAGE_ACTIONS = Object.fromEntries(PAGES.map((page) => [`page.${page}`, show(page)])) as Readonly<
  Record<`page.${PageName}`, CommandAction>
>;
