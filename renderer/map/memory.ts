/** Remembers what each thing on the map was last made from, so that it is made anew only when that has changed. */
export class Memory {
  readonly #inputs = new Map<string, readonly unknown[]>();

  /** Whether a thing was not made yet from exactly these values. */
  differs(thing: string, inputs: readonly unknown[]): boolean {
    const before = this.#inputs.get(thing);
    return !before || before.length !== inputs.length || inputs.some((value, i) => value !== before[i]);
  }

  /** From now on the thing counts as made from these values. */
  remember(thing: string, inputs: readonly unknown[]): void {
    this.#inputs.set(thing, inputs);
  }

  /** Both: whether the thing has to be made, which counts as done. */
  isNew(thing: string, inputs: readonly unknown[]): boolean {
    const differs = this.differs(thing, inputs);
    if (differs) this.remember(thing, inputs);
    return differs;
  }

  has(thing: string): boolean {
    return this.#inputs.has(thing);
  }
}
