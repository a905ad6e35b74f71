import { describe, expect, it } from 'vitest';
import type { RepKey } from '../../../core/model/ids.ts';
import { unknownRep } from '../../../core/model/territory.ts';
import { repDetails } from '../../../renderer/territories/rep-details.ts';
import { createFormat } from '../../../renderer/text/format.ts';

const format = createFormat('en', 'USD');
const ann = unknownRep(1 as RepKey, 'R1', 'Ann');

describe('what is known of a rep', () => {
  it('is all that was said, with a manager by name', () => {
    const ben = {
      ...unknownRep(2 as RepKey, 'R2', 'Ben'),
      capacityFte: 0.5,
      startDate: '2024-03-01',
      level: 'senior',
      skills: ['surgery', 'imaging'],
      languages: ['en', 'es'],
      segment: 'enterprise',
      manager: 'R1',
      email: 'ben@example.com',
      crmUserId: '005A',
    };
    expect(repDetails(format, ben, [ann, ben])).toEqual([
      ['id', 'R2'],
      ['capacity', '0.5'],
      ['startDate', format.date('2024-03-01')],
      ['level', 'senior'],
      ['skills', 'surgery, imaging'],
      ['languages', 'en, es'],
      ['segment', 'enterprise'],
      ['manager', 'Ann'],
      ['email', 'ben@example.com'],
      ['crmUserId', '005A'],
    ]);
    expect(repDetails(format, { ...ben, manager: 'Nobody here' }, [ann])).toContainEqual(['manager', 'Nobody here']);
  });

  it('leaves out what nobody said', () => {
    expect(repDetails(format, { ...ann, id: 'Ann' }, [ann])).toEqual([['capacity', '1']]);
  });
});
