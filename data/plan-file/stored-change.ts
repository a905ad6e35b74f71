/** A PlanChange in columns (change-columns.ts). */
export interface StoredChange {
  note_code: string;
  note_values: string;
  records: string;
  swaps: string;
  moves: Uint8Array | null;
  moves_bytes: number;
}
