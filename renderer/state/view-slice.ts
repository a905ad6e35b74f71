import type { AccountKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Locale } from '../../core/text/i18n.ts';
import type { Preferences, RecentPlan } from '../../electron/api/contract.ts';
import type { ExportJob } from '../../electron/api/export-jobs.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import type { PeopleKind } from '../../electron/api/people-schemas.ts';
import type { ShapeTool } from './shape-tools.ts';
import type { SetSlice } from './slice.ts';

/** The dialogs, of which one at most is open. */
export type DialogName =
  | { readonly name: 'new-plan' }
  | { readonly name: 'open-plan' }
  | { readonly name: 'import'; readonly files: readonly FileToken[] }
  | { readonly name: 'import-people'; readonly what: PeopleKind; readonly files: readonly FileToken[] }
  /** `format`: what is proposed; left out, files for the CRM. */
  | { readonly name: 'export'; readonly format?: ExportJob['format'] }
  | { readonly name: 'assign' }
  /** Keys; null for those that are selected. */
  | { readonly name: 'name-accounts'; readonly accounts: Int32Array | null }
  | { readonly name: 'roles' }
  | { readonly name: 'reps' }
  | { readonly name: 'team'; readonly territory: TerritoryKey }
  | { readonly name: 'mid-year' }
  | { readonly name: 'unite-accounts' }
  | { readonly name: 'select-by' }
  | { readonly name: 'copy-territories' }
  | { readonly name: 'remove-scenario'; readonly scenario: ScenarioKey }
  | { readonly name: 'send-for-review' }
  | { readonly name: 'bring-in-review' }
  /** `remark`: the uid of one that is to be changed; null for a new one. */
  | { readonly name: 'remark'; readonly what: 'comment' | 'proposal'; readonly remark: string | null }
  | { readonly name: 'answer-remark'; readonly remark: string; readonly declines: boolean }
  | { readonly name: 'sign-off' }
  | { readonly name: 'shape'; readonly tool: ShapeTool }
  | { readonly name: 'about' }
  | { readonly name: 'shortcuts' }
  | { readonly name: 'palette' };

export type PanelName =
  | 'balance'
  | 'frontier'
  | 'disruption'
  | 'reasons'
  | 'territory'
  | 'fairness'
  | 'quota'
  | 'places'
  | 'drift'
  | 'locks'
  | 'exceptions'
  | 'levels'
  | 'scenarios'
  | 'review'
  | 'history';

/** How the screen stands: nothing of it is in the plan. */
export interface ViewSlice {
  readonly host: 'window' | 'loopback';
  readonly version: string;
  readonly locale: Locale;
  readonly preferences: Preferences;
  /** What the system asks for; the preference `system` follows it. */
  readonly systemDark: boolean;
  readonly recent: readonly RecentPlan[];
  /** What is shown and edited. */
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly dialog: DialogName | null;
  readonly openPanels: ReadonlySet<PanelName>;
  /** Territory whose name is being edited in the table. */
  readonly renaming: number | null;
  /** Account that the next click on the map places. */
  readonly placing: AccountKey | null;
  /** Set while a plan is being opened, so that the screen can say so. */
  readonly opening: boolean;
  /** False while the connection to the program is down. */
  readonly connected: boolean;
  readonly setView: (change: Partial<Omit<ViewSlice, 'setView' | 'togglePanel' | 'openPanel'>>) => void;
  readonly togglePanel: (panel: PanelName) => void;
  readonly openPanel: (panel: PanelName) => void;
}

export function viewSlice(set: SetSlice<ViewSlice>): ViewSlice {
  return {
    host: 'loopback',
    version: '',
    locale: 'en',
    preferences: { locale: null, theme: 'system' },
    systemDark: false,
    recent: [],
    scenario: 1 as ScenarioKey,
    role: 1 as RoleKey,
    dialog: null,
    openPanels: new Set<PanelName>(['balance', 'territory', 'fairness']),
    renaming: null,
    placing: null,
    opening: false,
    connected: true,
    setView: (change) => set(change),
    togglePanel: (panel) =>
      set(({ openPanels }) => {
        const next = new Set(openPanels);
        if (!next.delete(panel)) next.add(panel);
        return { openPanels: next };
      }),
    openPanel: (panel) => set(({ openPanels }) => ({ openPanels: new Set(openPanels).add(panel) })),
  };
}

/** The theme in force. */
export function themeOf({ preferences, systemDark }: Pick<ViewSlice, 'preferences' | 'systemDark'>): 'light' | 'dark' {
  if (preferences.theme === 'system') return systemDark ? 'dark' : 'light';
  return preferences.theme;
}
