import { pathToFileURL } from 'node:url';
import { expectedFigures } from './expected.ts';
import { named } from './figures.ts';
import { type Found, foundFigures } from './found.ts';
import { readTables } from './tables.ts';

/** A figure that the lists do not give, or give otherwise. */
interface Mismatch extends Found {
  /** What the lists give; null where it cannot be computed, undefined where they know no such figure. */
  readonly expected: number | null | undefined;
}

/** What a count gave. */
export interface Recount {
  readonly found: readonly Found[];
  readonly mismatches: readonly Mismatch[];
}

/** Lists are written with six decimals. */
const RELATIVE = 2e-6;
const ABSOLUTE = 1e-7;
/** A distance of nothing is, as the difference of large squares, a few centimetres. */
const METRE = 1e-3;

/**
 * Counts every figure of the documents, of fairness.json and of the workbook of a folder again from the lists in it. It
 * shares no code with the program: what it knows is what the appendix of the dossier says.
 */
export async function recount(folder: string): Promise<Recount> {
  const expected = expectedFigures(folder, readTables(folder));
  const found = await foundFigures(folder);
  for (const [name, value] of restsOf(found, expected)) expected.set(name, value);
  const mismatches = found.flatMap((one) => {
    const known = expected.get(one.name);
    return isSame(known, one) && isShown(one) ? [] : [{ ...one, expected: known }];
  });
  return { found, mismatches };
}

function isSame(known: number | null | undefined, { name, value }: Found): boolean {
  if (known === undefined) return false;
  if (known === null || value === null) return known === value;
  return (
    Math.abs(known - value) <=
    (name.endsWith('_km') ? METRE : ABSOLUTE) + RELATIVE * Math.max(Math.abs(known), Math.abs(value))
  );
}

/** Whether the text is the value, rounded: for texts that are a number and a sign or two. Miles and sentences are not looked at. */
function isShown({ text, value }: Found): boolean {
  if (text === null || value === null) return true;
  const bare = text.replace(/[\s\u00a0\u202f,+$€£]|km$/g, '').replace('−', '-');
  const match = /^(-?)(\d+(?:\.(\d+))?)(%?)$/.exec(bare);
  if (!match) return true;
  const [, sign, digits = '', decimals = '', percent] = match;
  const shown = (Number(digits) * (sign === '-' ? -1 : 1)) / (percent === '%' ? 100 : 1);
  const half = 0.5 * 10 ** -decimals.length * (percent === '%' ? 0.01 : 1);
  return Math.abs(shown - value) <= half * (1 + 1e-6) + 1e-9 * Math.abs(value);
}

/** What the table of hand-overs sums up in its last line: all that changes hands less what it lists. */
function restsOf(found: readonly Found[], expected: ReadonlyMap<string, number | null>): [string, number | null][] {
  const listed = new Map(
    found.filter(({ name }) => name.startsWith('handover/')).map(({ name, value }) => [name, value]),
  );
  const sum = (end: string) =>
    [...listed].reduce((so, [name, value]) => so + (name.endsWith(`/${end}`) ? (value ?? 0) : 0), 0);
  const ends = found
    .filter(({ name }) => name.startsWith('handover_rest/'))
    .map(({ name }) => name.split('/')[1] ?? '');
  return ends.map((end) => {
    const all = end === named('accounts') ? expected.get('moved/accounts') : expected.get(`moved/total/${end}`);
    return [`handover_rest/${end}`, (all ?? Number.NaN) - sum(end)];
  });
}

async function main(folder: string): Promise<void> {
  const { found, mismatches } = await recount(folder);
  for (const { file, name, value, text, expected } of mismatches) {
    process.stdout.write(
      `${file}: ${decodeURIComponent(name)} is ${value}${text ? ` (“${text}”)` : ''}, the lists give ${expected}\n`,
    );
  }
  process.stdout.write(`${found.length} figures, ${mismatches.length} of them not as the lists give them\n`);
  process.exitCode = mismatches.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv[2] ?? '.');
