/** The first letters of ids of the objects that packs name, the same in every org. */
const PREFIXES = { user: '005', account: '001', territory: '0MI' } as const;

/**
 * Whether a text can be the id of a Salesforce record: 15 letters and digits, or these with their three check letters.
 * `object` also asks for its first letters.
 */
export function isSalesforceId(text: string, object?: keyof typeof PREFIXES): boolean {
  if (!/^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/.test(text)) return false;
  if (object && !text.startsWith(PREFIXES[object])) return false;
  return text.length === 15 || checkLetters(text.slice(0, 15)) === text.slice(15);
}

/**
 * The three letters that make an id of 15, in which case matters, into one of 18, in which it does not: a letter for
 * each five, by which of them are capitals.
 */
function checkLetters(id: string): string {
  return [0, 5, 10]
    .map((from) => {
      const bits = [...id.slice(from, from + 5)].reduce(
        (sum, letter, i) => sum + (/[A-Z]/.test(letter) ? 2 ** i : 0),
        0,
      );
      return LETTERS[bits];
    })
    .join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Whether a text can be the id of a Dynamics record: a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
