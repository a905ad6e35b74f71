import type { RowRefusalCode, RowValues } from '../../core/text/refusal-text.ts';
import type { RowWarningCode } from '../../core/text/warning-text.ts';

/** What was said of one row: why it was refused, or one thing that was odd about an imported one. */
export type RowVerdict = VerdictOf<'refused', RowRefusalCode> | VerdictOf<'warning', RowWarningCode>;

interface VerdictOf<K, C> {
  readonly kind: K;
  readonly code: C;
  /** Name of the list the row is of, where several are read as one; else the empty text. */
  readonly list: string;
  /** Line of the user's file, counted from 1; of what concerns the whole file, the line of its header. */
  readonly line: number;
  /** The id as it stands; the empty text for the file as a whole. */
  readonly id: string;
  /** What the sentences of core/text name. */
  readonly values: RowValues;
  /** The cells of a refused row in the order of the header; null for imported rows. */
  readonly cells: readonly string[] | null;
}

/** Hears every verdict in the order of the file. */
export type VerdictSink = (verdict: RowVerdict) => void;
