import * as v from 'valibot';
import type { Link } from '../../../core/model/link.ts';
import { key } from './fields.ts';
import { flatRows } from './record-rows.ts';

const linkSchema: v.GenericSchema<unknown, Link> = v.strictObject({
  a: key<Link['a']>(),
  b: key<Link['b']>(),
  linked: v.boolean(),
});

export const linkRows = flatRows<Link>('unit_link', ['unit_a', 'unit_b'], linkSchema, {
  a: { column: 'unit_a' },
  b: { column: 'unit_b' },
  linked: { column: 'linked', flag: true },
});
