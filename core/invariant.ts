/** Stops on a fault of ours: what must hold here does not. Expected trouble is a value, never this. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Fault in the program: ${message}`);
}

/** For the default of a switch over a closed list: a case that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Fault in the program: unknown case ${JSON.stringify(value)}`);
}
