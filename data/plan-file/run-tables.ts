/** The table of balances that were run; part of those in tables.ts. */
export interface RunTables {
  readonly balance_run: {
    key: number;
    at_ms: number;
    version: string;
    scenario: number;
    role: number;
    asked: string;
    outcome: string;
    digests: string;
    seats: string;
    today: Uint8Array;
  };
}

export const RUN_COLUMNS = {
  balance_run: ['key', 'at_ms', 'version', 'scenario', 'role', 'asked', 'outcome', 'digests', 'seats', 'today'],
} as const satisfies { readonly [T in keyof RunTables]: readonly (keyof RunTables[T] & string)[] };
