import { describe, expect, it } from 'vitest';
import { typedPlace } from '../../../data/places/typed-place.ts';

function near(text: string): string | null {
  const found = typedPlace(text);
  return found && `${found.lat.toFixed(0)} ${found.lon.toFixed(0)}`;
}

describe('a place that is typed as one text', () => {
  it('is a city with its state or country', () => {
    expect(near('Chicago')).toBe('42 -88');
    expect(near('Springfield, IL')).toBe('40 -90');
    expect(near(' Springfield , MA ')).toBe('42 -73');
    expect(near('Paris, France')).toBe('49 2');
  });

  it('is a postal code, with or without the city', () => {
    expect(near('60601')).toBe('42 -88');
    expect(near('60601 Chicago, IL')).toBe('42 -88');
  });

  it('is nothing where nobody knows it', () => {
    expect(near('Nowhereville Qqq')).toBeNull();
    expect(near(',')).toBeNull();
  });
});
