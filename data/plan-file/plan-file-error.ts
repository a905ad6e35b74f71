import { basename } from 'node:path';

/**
 * What can go wrong with a plan file, as a closed list. The words are those of the contract's error codes
 * (electron/api/reply.ts), so that the edge makes the sentence without translating codes first.
 */
export const PLAN_FILE_CODES = [
  'file-missing',
  'file-unreadable', // the medium failed to read or write, or access was denied
  'file-exists',
  'folder-unwritable',
  'disk-full',
  'file-busy', // open in another window or program, or an import is being written
  'file-read-only',
  'file-replaced', // the open file was moved, replaced or written by another program
  'plan-empty',
  'not-a-plan',
  'plan-damaged',
  'plan-too-new', // it cannot even be read here
  'plan-newer', // it can be read, not changed or checked
  'plan-foreign-schema',
  'invalid-request', // a change that does not fit the plan: a fault of ours
  'not-a-review', // a file is no reviewed copy that can be brought in: value problem
  'review-copy', // a review copy takes remarks and signatures and nothing else
  'nothing-to-undo',
  'nothing-to-redo',
  'cancelled',
  'internal',
] as const;
export type PlanFileCode = (typeof PLAN_FILE_CODES)[number];

/** Values for the sentence: file name, table, version. Never a stack, never a path. */
export type PlanFileValues = Readonly<Record<string, string | number>>;

/** The only error that leaves this folder, besides faults in the program. */
export class PlanFileError extends Error {
  readonly code: PlanFileCode;
  readonly values: PlanFileValues;

  constructor(code: PlanFileCode, path: string, values: PlanFileValues = {}, cause?: unknown) {
    super(`${code}: ${JSON.stringify(values)}`, { cause });
    this.name = 'PlanFileError';
    this.code = code;
    this.values = { file: basename(path), ...values };
  }
}
