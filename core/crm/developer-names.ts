/** Salesforce keeps no longer ones. */
const LONGEST = 80;

/**
 * A DeveloperName for each thing: letters, digits and single underscores, begun by a letter, not ended by an underscore,
 * none twice whatever the case. The id goes behind the name, so that a name stays the same when others come or go.
 * Letters of other scripts are left out; what has none left is called by its id alone.
 */
export function developerNames(things: readonly { readonly id: string; readonly name: string }[]): string[] {
  const taken = new Set<string>();
  return things.map(({ id, name }) => {
    const tail = plain(id) || 'T';
    const head = plain(name).slice(0, LONGEST - tail.length - 5);
    const wish = begun([head, tail].filter((part) => part !== '').join('_'));
    let found = wish;
    for (let n = 2; taken.has(found.toLowerCase()); n++) {
      found = `${wish.slice(0, LONGEST - 1 - String(n).length).replace(/_+$/, '')}_${n}`;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}

/** Whether Salesforce takes a text as a DeveloperName. */
export function isDeveloperName(text: string): boolean {
  return text.length <= LONGEST && /^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(text);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function begun(text: string): string {
  return /^[A-Za-z]/.test(text) ? text : `T_${text}`;
}
