/** Remembers what each thing on the map was last made from, so that it is made anew only when that has changed. */
export class Memory {
  readonly #inputs = new Map<string, readonly unknown[]>();

  /** Whether a thing was not made yet from exactly these values. */
  differs(thing: string, inputs: readonly unknown[]): boolean {
    const before = this.#inputs.get(thing);
    return !before || before.length !== inputs.length || inputs.some((value, i) => value !== before[i]);
  }

  /** The same, and from now on it counts as made from them. */
  isNew(thing: string, inputs: readonly unknown[]): boolean {
    const differs = this.differs(thing, inputs);
    if (differs) this.#inputs.set(thing, inputs);
    return differs;
  }

  has(thing: string): boolean {
    return this.#inputs.has(thing);
  }
}
