import type { LOOK_COMMANDS } from '../../electron/api/look-commands.ts';
import type { App } from '../actions/app.ts';
import { chooseLook } from '../actions/choose-look.ts';
import { recolourTerritories } from '../actions/recolour-territories.ts';
import { canColourBy } from '../map/look-choices.ts';
import type { ColourBy, LookChoice } from '../state/map-look-slice.ts';
import type { AppState } from '../state/store.ts';
import type { CommandAction } from './command-action.ts';

type LookCommand = (typeof LOOK_COMMANDS)[number]['id'];

/** What the map shows and how. */
export const LOOK_ACTIONS: Readonly<Record<LookCommand, CommandAction>> = {
  'look.colour-territory': colourBy('territory'),
  'look.colour-measure': colourBy('measure'),
  'look.colour-index': colourBy('index'),
  'look.colour-owner': colourBy('owner'),
  'look.colour-rep': colourBy('rep'),
  'look.colour-change': { ...colourBy('change'), run: set({ colourBy: 'change', against: null }) },
  'look.accounts-dots': { run: set({ accountsAs: 'dots' }) },
  'look.accounts-clusters': { run: set({ accountsAs: 'clusters' }) },
  'look.accounts-heat': { run: set({ accountsAs: 'heat' }) },
  'look.labels-name': { run: set({ labels: 'name' }) },
  'look.labels-index': { run: set({ labels: 'index' }), enabled: hasMeasures },
  'look.labels-total': { run: set({ labels: 'total' }), enabled: hasMeasures },
  'look.labels-none': { run: set({ labels: 'none' }) },
  'look.rings-homes': { run: set({ rings: 'homes' }), enabled: ({ plan }) => (plan?.reps.length ?? 0) > 0 },
  'look.rings-picked': { run: set({ rings: 'picked' }) },
  'look.rings-none': { run: set({ rings: 'none' }) },
  'territories.recolour': {
    run: recolourTerritories,
    enabled: ({ plan, readOnly }) => (plan?.territories.length ?? 0) > 0 && !readOnly,
  },
};

function set(change: Partial<LookChoice>): (app: App) => void {
  return (app) => void chooseLook(app, change);
}

function colourBy(by: ColourBy): CommandAction {
  return { run: set({ colourBy: by }), enabled: ({ plan }) => plan !== null && canColourBy(plan, by) };
}

function hasMeasures({ plan }: AppState): boolean {
  return (plan?.measures.length ?? 0) > 0;
}
