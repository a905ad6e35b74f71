import * as v from 'valibot';
import type { AccountKey, RepKey } from '../../../core/model/ids.ts';
import type { Protection } from '../../../core/model/protection.ts';
import { key } from './fields.ts';
import { flatRows } from './record-rows.ts';

const protectionSchema: v.GenericSchema<unknown, Protection> = v.variant('of', [
  v.strictObject({ of: v.literal('account'), key: key<AccountKey>(), reason: v.string() }),
  v.strictObject({ of: v.literal('rep'), key: key<RepKey>(), reason: v.string() }),
]);

export const protectionRows = flatRows<Protection>('protection', ['kind', 'key'], protectionSchema, {
  of: { column: 'kind' },
  key: { column: 'key' },
  reason: { column: 'reason' },
});
