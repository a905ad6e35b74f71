import type { REVIEW_COMMANDS } from '../../electron/api/review-commands.ts';
import type { App } from '../actions/app.ts';
import { saveReviewed } from '../actions/reviews.ts';
import { showPanel } from '../actions/show-panel.ts';
import { roundShown } from '../state/review-shown.ts';
import { hasTerritories } from '../state/selection.ts';
import type { AppState } from '../state/store.ts';
import type { DialogName } from '../state/view-slice.ts';
import type { CommandAction } from './command-action.ts';

type ReviewCommandId = (typeof REVIEW_COMMANDS)[number]['id'];

const dialog = (name: DialogName) => (app: App) => app.store.getState().setView({ dialog: name });

/** Reviews: the planner sends and brings in; whoever has the copy says something, signs and saves it. */
export const REVIEW_ACTIONS: Readonly<Record<ReviewCommandId, CommandAction>> = {
  'review.send': {
    run: dialog({ name: 'send-for-review' }),
    enabled: (state) => !state.readOnly && hasTerritories(state),
  },
  'review.bring-in': { run: dialog({ name: 'bring-in-review' }), enabled: (state) => !state.readOnly },
  'review.save': { run: saveReviewed, enabled: (state) => state.copyOf !== null },
  'review.comment': { run: dialog({ name: 'remark', what: 'comment', remark: null }), enabled: canSay },
  'review.propose': {
    run: dialog({ name: 'remark', what: 'proposal', remark: null }),
    enabled: (state) => canSay(state) && state.pickedUnits.length + state.pickedAccounts.length > 0,
  },
  'review.sign-off': {
    run: dialog({ name: 'sign-off' }),
    enabled: (state) => !state.fileReadOnly && hasTerritories(state),
  },
  'view.review': { run: (app) => showPanel(app, 'review') },
};

/** In a copy, and in the plan where its scenario was sent to somebody: what they say on the phone is noted there. */
function canSay(state: AppState): boolean {
  return !state.fileReadOnly && roundShown(state) !== null;
}
