/**
 * What went wrong, as a closed list: the edge (screen, command line) makes the sentence from the code and its
 * values (core/text/error-text.ts), so that it stands in the reader's language and names a remedy.
 */
export const ERROR_CODES = [
  'invalid-request', // the call did not fit its schema: a fault of ours, or a stranger's call
  'no-plan', // the call needs an open plan
  'plan-changed', // the call was made for an older revision of the plan
  'file-missing',
  'file-unreadable',
  'file-exists',
  'folder-unwritable',
  'disk-full',
  'file-busy', // open in another window or program
  'file-read-only',
  'file-replaced', // the open plan's file was moved, replaced or written by another program
  'not-a-plan',
  'plan-damaged',
  'plan-too-new', // it cannot even be read here
  'plan-newer', // it can be read, not changed or checked
  'plan-empty',
  'plan-foreign-schema',
  'file-empty',
  'file-binary',
  'file-too-large',
  'encoding-unreadable', // a text in letters that nothing here can decode: value encoding
  'no-header',
  'unclosed-quote',
  'no-place-column',
  'no-id-column',
  'no-holder-column', // a list of results says not whose its rows are
  'no-amount-column', // a list of results has no amounts with their dates
  'no-figure-column', // a list of activities has nothing that can be counted
  'too-many-amounts', // a sales history is too long to be kept per account: value limit
  'column-missing',
  'bad-formula', // values problem, position, text
  'no-rows',
  'bad-units',
  'bad-neighbours',
  'bad-workbook', // also a zip or folder of lists: value problem
  'cannot-fill', // a CRM's list: value problem
  'bad-areas', // a boundary file: value problem
  'too-many-hexagons', // values hexagons, most, km
  'no-pack', // units around the codes of a country whose postal pack is not here: value country
  'bad-argument',
  'no-units', // leads are to be put into units of a plan that has none yet
  'too-few-units', // fewer units than territories
  'nothing-to-balance',
  'too-few-territories', // fewer territories than must stay because something is locked in them: values locked, territories
  'no-centre', // a centre cannot be fixed: values problem (home, place, plane), territory
  'all-locked', // every territory is locked as a whole, and units are in none: values territories, units
  'no-tenure', // moves are limited in months with the owner, but no account says since when
  'no-homes', // homes of reps are to pull territories, but none can be placed
  'moves-need-today', // what may move is limited, but the number of territories is not today's: values today, territories
  'only-too-few', // some territories are to be balanced among themselves, but fewer than two that there are
  'unit-locked', // the edit would move locked units: values units, unit (code of the first)
  'territory-locked', // units or accounts would enter or leave a territory that is locked as a whole: value territory
  'nothing-to-lock', // none of what is to be locked is in a territory: value what (units, accounts, named, over)
  'too-many-at-once', // more units or accounts than one step may lock or name: values count, most
  'link-impossible', // two units cannot be linked, or their link not removed: values problem, a, b (names)
  'redraw-impossible', // a shape tool has nothing to do: values problem, territory (name)
  'other-units', // accounts are to be updated from a list read for other units than the plan's: values planned, asked
  'families-move', // families kept together move more than may move: values needed, allowed (ratios)
  'place-outside', // where no unit of the plan is near
  'import-gone', // the import that was looked at is not held any more
  'run-changed', // a balance cannot be made again as it was: value parts, of RUN_PARTS
  'nothing-counted', // what moves is to be counted by something the plan has nothing of
  'frontier-gone', // the plans of a frontier are not held any more
  'no-territories', // there is nothing yet to split a quota over
  'quotas-by-hand', // quotas given by hand leave nothing to split: values givenMinor, totalMinor, currency
  'quota-impossible', // quotas by a plan do not come out: value fault, and those of its sentence (core/quota/quota-fault.ts)
  'name-taken', // another role, level, group or rep is called so: value name
  'last-role', // the only role of a plan cannot be removed: value name
  'too-many-levels', // value most
  'too-few-to-group', // fewer territories than groups to make of them: values groups, territories
  'shares-sum', // the shares of a team do not sum to 1: value sum (ratio)
  'baseline-stays', // the baseline is neither removed nor archived: value name
  'last-scenario', // the only scenario that is open is neither removed nor archived: value name
  'too-many-scenarios', // value most
  'review-copy', // a review copy takes remarks and signatures and nothing else: value name (whom it was sent to)
  'review-impossible', // a remark or signature cannot be dealt with so: values problem, name
  'not-a-review', // a file is no copy of a round of this plan that can be brought in: value problem
  'columns-impossible', // an export cannot have the columns that were chosen: values problem, list, column, header, most
  'no-template', // values name, names (those there are)
  'too-many-templates', // value most
  'bad-columns-file', // a file does not say which columns to write: value file
  'nothing-to-undo',
  'nothing-to-redo',
  'job-unknown',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values for the sentence: names, counts, file names, line numbers. Never a stack. */
export type ErrorValues = Readonly<Record<string, string | number>>;

export interface ReplyError {
  readonly code: ErrorCode;
  readonly values: ErrorValues;
}

/** What every call answers. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

export function ok<T>(value: T): Reply<T> {
  return { ok: true, value };
}

export function failed(code: ErrorCode, values: ErrorValues = {}): Reply<never> {
  return { ok: false, error: { code, values } };
}
