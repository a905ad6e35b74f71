import type { SetSlice } from './slice.ts';

/** What is reckoned of people and numbers, each a page of its own. */
export const NUMBER_PAGES = ['workload', 'size', 'match', 'quota', 'pay', 'forecast', 'scorecard', 'routing'] as const;
export type NumberPage = (typeof NUMBER_PAGES)[number];
/** The pages of the workspace, of which one is shown beside the panels: the map with its tables comes first. */
export const PAGES = ['map', ...NUMBER_PAGES] as const;
export type PageName = (typeof PAGES)[number];

/** Which page is shown. */
export interface PagesSlice {
  readonly page: PageName;
  readonly showPage: (page: PageName) => void;
}

export function pagesSlice(set: SetSlice<PagesSlice>): PagesSlice {
  return { page: 'map', showPage: (page) => set({ page }) };
}
