import { describe, expect, it } from 'vitest';
import type { RepKey } from '../../../core/model/ids.ts';
import { fieldsOf, formOf } from '../../../renderer/dialogs/reps/rep-form.ts';
import { aRep } from '../../support/plan-builder.ts';

describe('the form of a rep', () => {
  it('says of a rep what it was filled with', () => {
    const rep = aRep(3 as RepKey, { skills: ['retail', 'imaging'], languages: ['ar'], homeLat: 1, homeLon: 2 });
    const { key: _, manages: __, tenureMonths: ___, ...said } = rep;
    expect(fieldsOf(formOf(rep, [rep]))).toEqual(said);
  });

  it('gives a new rep an id that nobody has', () => {
    const reps = [aRep(1 as RepKey, { id: 'R2' }), aRep(2 as RepKey, { id: 'R3' })];
    expect(formOf(null, reps).id).toBe('R4');
  });

  it('reads lists apart by commas of either script, each word once', () => {
    const form = { ...formOf(null, []), name: 'Nora', skills: ' retail, retail ,، imaging;' };
    expect(fieldsOf(form)?.skills).toEqual(['retail', 'imaging']);
  });

  it('waits for what is needed: a name, full-time equivalents, and both or no coordinates', () => {
    const form = { ...formOf(null, []), name: 'Nora' };
    expect(fieldsOf(form)).not.toBeNull();
    expect(fieldsOf({ ...form, name: ' ' })).toBeNull();
    expect(fieldsOf({ ...form, capacityFte: null })).toBeNull();
    expect(fieldsOf({ ...form, homeLat: 40 })).toBeNull();
  });
});
