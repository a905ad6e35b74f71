import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CountsSlice, countsSlice } from './counts-slice.ts';
import { type DraftSlice, draftSlice } from './draft-slice.ts';
import { type DriftSlice, driftSlice } from './drift-slice.ts';
import { type FrontierSlice, frontierSlice } from './frontier-slice.ts';
import { type HistorySlice, historySlice } from './history-slice.ts';
import { type JobsSlice, jobsSlice } from './jobs-slice.ts';
import { type MapLookSlice, mapLookSlice } from './map-look-slice.ts';
import { type NoticesSlice, noticesSlice } from './notices-slice.ts';
import { type OrganisationSlice, organisationSlice } from './organisation-slice.ts';
import { type PagesSlice, pagesSlice } from './pages-slice.ts';
import { type PlanSlice, planSlice } from './plan-slice.ts';
import { type ReasonsSlice, reasonsSlice } from './reasons-slice.ts';
import { type RoutingSlice, routingSlice } from './routing-slice.ts';
import { type ScenariosSlice, scenariosSlice } from './scenarios-slice.ts';
import { type SelectionSlice, selectionSlice } from './selection-slice.ts';
import { type TablesSlice, tablesSlice } from './tables-slice.ts';
import { type ToolSlice, toolSlice } from './tool-slice.ts';
import { type ViewSlice, viewSlice } from './view-slice.ts';

export type AppState = PlanSlice &
  DraftSlice &
  FrontierSlice &
  CountsSlice &
  DriftSlice &
  ReasonsSlice &
  RoutingSlice &
  HistorySlice &
  SelectionSlice &
  ToolSlice &
  TablesSlice &
  PagesSlice &
  MapLookSlice &
  JobsSlice &
  ViewSlice &
  OrganisationSlice &
  ScenariosSlice &
  NoticesSlice;
export type AppStore = StoreApi<AppState>;

/** The one store of the screen, made of slices that do not know each other. */
export function createAppStore(): AppStore {
  return createStore<AppState>()((set) => ({
    ...planSlice(set),
    ...draftSlice(set),
    ...frontierSlice(set),
    ...countsSlice(set),
    ...driftSlice(set),
    ...reasonsSlice(set),
    ...routingSlice(set),
    ...historySlice(set),
    ...selectionSlice(set),
    ...toolSlice(set),
    ...tablesSlice(set),
    ...pagesSlice(set),
    ...mapLookSlice(set),
    ...jobsSlice(set),
    ...viewSlice(set),
    ...organisationSlice(set),
    ...scenariosSlice(set),
    ...noticesSlice(set),
  }));
}
