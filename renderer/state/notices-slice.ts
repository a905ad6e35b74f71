import type { Note } from '../../core/edit/note.ts';
import type { UncutReason } from '../../core/quota/quotas-by-period.ts';
import type { ReplyError } from '../../electron/api/reply.ts';
import type { SetSlice } from './slice.ts';

/** Something the planner is told in passing; the sentence is made where it is shown, in the language of then. */
export type Notice =
  | { readonly kind: 'error'; readonly error: ReplyError }
  | { readonly kind: 'undone' | 'redone' | 'saved'; readonly note: Note; readonly at: Date }
  | { readonly kind: 'opened'; readonly name: string }
  | { readonly kind: 'exported'; readonly files: readonly string[]; readonly downloaded: boolean }
  | { readonly kind: 'uncut-quotas'; readonly reason: UncutReason }
  | { readonly kind: 'imported'; readonly imported: number; readonly refused: number }
  | { readonly kind: 'balanced'; readonly unmet: number }
  /** Proposals that were accepted together, and those that stay open. */
  | { readonly kind: 'accepted'; readonly accepted: number; readonly left: number }
  | { readonly kind: 'neighbours-differ' }
  /** Units were selected, and no account lies in them. */
  | { readonly kind: 'no-accounts' }
  /** Accounts that stayed where they are, because a lock keeps them. */
  | { readonly kind: 'locked'; readonly accounts: number }
  | { readonly kind: 'copied' }
  | { readonly kind: 'cancelled' };

export interface Toast {
  readonly id: number;
  readonly notice: Notice;
  /** Whether it carries an Undo button: after what changes much at once. */
  readonly undo: boolean;
}

/** `latest` is the sentence of the status bar; toasts are what must be seen. */
export interface NoticesSlice {
  readonly latest: Notice | null;
  readonly toasts: readonly Toast[];
  readonly tell: (notice: Notice, how?: { readonly toast?: boolean; readonly undo?: boolean }) => void;
  readonly dismissToast: (id: number) => void;
}

const MOST_TOASTS = 4;

export function noticesSlice(set: SetSlice<NoticesSlice>): NoticesSlice {
  let lastId = 0;
  return {
    latest: null,
    toasts: [],
    tell: (notice, { toast = notice.kind === 'error', undo = false } = {}) =>
      set(({ toasts }) => {
        // Undo takes the last step back: once there is another, it would not be the one that a toast tells of.
        const still = isStep(notice) ? toasts.filter((one) => !one.undo) : toasts;
        if (!toast) return { latest: notice, toasts: still };
        lastId += 1;
        const others = still.filter((one) => !isSameError(one.notice, notice));
        return { latest: notice, toasts: [...others, { id: lastId, notice, undo }].slice(-MOST_TOASTS) };
      }),
    dismissToast: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  };
}

function isStep({ kind }: Notice): boolean {
  return kind === 'saved' || kind === 'undone' || kind === 'redone';
}

/** What is refused twice is said once, as the newest. */
function isSameError(one: Notice, other: Notice): boolean {
  return one.kind === 'error' && other.kind === 'error' && JSON.stringify(one.error) === JSON.stringify(other.error);
}
