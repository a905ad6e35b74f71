/** What a term costs where nobody knows: neither for nor against. */
export const UNKNOWN = 0.5;
