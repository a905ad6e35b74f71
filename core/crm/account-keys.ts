import { type TextColumn, textAt, textColumn } from '../model/text-column.ts';
import { isGuid, isSalesforceId } from './crm-ids.ts';

/**
 * Ids of accounts as they are compared: those of Salesforce without their three check letters, because reports have 15
 * letters and loaders 18, and GUIDs without regard to case. All others stay; where all do, the column itself.
 */
export function accountKeys(ids: TextColumn, count: number): TextColumn {
  let isSame = true;
  for (let row = 0; row < count && isSame; row++) {
    const length = lengthAt(ids, row);
    if (length !== LONG_ID && length !== GUID) continue;
    const id = textAt(ids, row);
    isSame = keyOf(id) === id;
  }
  return isSame ? ids : textColumn(Array.from({ length: count }, (_, row) => keyOf(textAt(ids, row))));
}

const LONG_ID = 18;
const SHORT_ID = 15;
const GUID = 36;

function keyOf(id: string): string {
  if (id.length === LONG_ID && isSalesforceId(id, 'account')) return id.slice(0, SHORT_ID);
  return id.length === GUID && isGuid(id) ? id.toLowerCase() : id;
}

function lengthAt({ offsets }: TextColumn, row: number): number {
  return (offsets[row + 1] as number) - (offsets[row] as number);
}
