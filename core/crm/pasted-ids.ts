/** Something of the plan that can have an id in a CRM. */
export interface Nameable {
  /** Ours: `T001`, `G001`, `T001_R1`. */
  readonly id: string;
  /** Whatever else the CRM may call it. */
  readonly names: readonly string[];
}

/** What of a pasted list could be used. */
export interface PastedIds {
  /** Ids of the CRM by ours. */
  readonly ids: Readonly<Record<string, string>>;
  /** Lines that have an id and name nothing here, or several things; those without an id are passed over. */
  readonly unknown: readonly string[];
}

/**
 * Reads ids of a CRM from rows of a spreadsheet or CSV, one thing on each line: one of its cells is an id (`isId`), one
 * is ours, or what the CRM calls it, in whatever case and order. A later line counts over an earlier one.
 */
export function pastedIds(text: string, things: readonly Nameable[], isId: (cell: string) => boolean): PastedIds {
  const byName = new Map<string, string | null>();
  const own = new Set(things.map(({ id }) => id.toLowerCase()));
  for (const { id, names } of things) {
    byName.set(id.toLowerCase(), id);
    for (const name of names) {
      const key = name.toLowerCase();
      if (key === '' || own.has(key)) continue;
      // A name that several things have names none of them.
      byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
    }
  }
  const ids: Record<string, string> = Object.create(null);
  const unknown: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = line.split(/[\t,;]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const id = cells.find(isId);
    if (id === undefined) continue;
    const thing = cells.map((cell) => byName.get(cell.toLowerCase())).find((one) => one !== undefined && one !== null);
    if (thing) ids[thing] = id;
    else unknown.push(line.trim());
  }
  return { ids: { ...ids }, unknown };
}
