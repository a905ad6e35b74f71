import { WorkbookRefused } from './workbook-refused.ts';
import { attributeOf, xmlScanner } from './xml-scanner.ts';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the zip. */
  readonly part: string;
}

/** What a workbook's own parts say. */
export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  /** Names of the parts with texts and with styles, null where there is none. */
  readonly strings: string | null;
  readonly styles: string | null;
}

/** The text of a part by its name, null where there is none. */
type PartText = (name: string) => Iterable<string> | null;

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Follows the relations of a package from its root to its sheets (ECMA-376 part 2, 9.3; part 1, 18.2). */
export function readParts(part: PartText): WorkbookParts {
  const root = relations(part, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new WorkbookRefused('binary-workbook');
  const text = part(main);
  if (!text) throw new WorkbookRefused(part('mimetype') || part('content.xml') ? 'open-document' : 'damaged');
  const related = relations(part, main);
  const found: { sheets: Sheet[]; from1904: boolean } = { sheets: [], from1904: false };
  scan(text, (name, attributes) => {
    if (name === 'workbookPr') found.from1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const target = related.get(attributeOf(attributes, 'id') ?? '');
    if (target?.type !== 'worksheet') return;
    const hidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
    found.sheets.push({ name: attributeOf(attributes, 'name') ?? '', hidden, part: target.part });
  });
  const partOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.part ?? null;
  return { ...found, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** Relations of a part by id; the type is the last word of its URI, alike in both editions of the standard. */
function relations(part: PartText, of: string): Map<string, Relation> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const found = new Map<string, Relation>();
  const text = part(`${folder}_rels/${of.slice(folder.length)}.rels`);
  if (!text) return found;
  scan(text, (name, attributes) => {
    if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
    const type = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    const id = attributeOf(attributes, 'Id') ?? '';
    found.set(id, { type, part: resolved(folder, attributeOf(attributes, 'Target') ?? '') });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function scan(text: Iterable<string>, open: (name: string, attributes: string) => void): void {
  const scanner = xmlScanner({ open, close: () => {}, text: () => {}, wants: () => false });
  for (const piece of text) scanner.push(piece);
  scanner.end();
}
