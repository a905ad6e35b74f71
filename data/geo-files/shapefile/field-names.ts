/** dBASE knows no longer names. */
const LONGEST = 10;

/** A name for each field that dBASE can hold: letters, digits and underscores, at most ten, no two alike. */
export function fieldNames(fields: readonly string[]): string[] {
  const taken = new Set<string>();
  return fields.map((field, at) => {
    const plain = field
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_]/g, '')
      .slice(0, LONGEST);
    const wish = /^[A-Za-z]/.test(plain) ? plain : `field${at + 1}`;
    let name = wish;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wish.slice(0, LONGEST - String(n).length)}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
