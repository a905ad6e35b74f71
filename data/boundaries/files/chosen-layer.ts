import { areasRefused } from './areas-refused.ts';

/**
 * The layer that is read of several: the one asked for, else the one with the most items. Throws FileRefused
 * `bad-areas` (layer-missing, no-shapes).
 */
export function chosenLayer<T extends { readonly name: string; readonly items: { readonly length: number } }>(
  layers: readonly T[],
  file: string,
  wanted: string | undefined,
): T {
  if (wanted !== undefined) {
    const found = layers.find(({ name }) => name === wanted);
    if (found) return found;
    const names = layers.slice(0, MOST_NAMED).map(({ name }) => name);
    throw areasRefused(file, 'layer-missing', { layer: wanted, layers: names.join(', ') });
  }
  const [first, ...others] = layers;
  if (!first) throw areasRefused(file, 'no-shapes');
  return others.reduce((best, layer) => (layer.items.length > best.items.length ? layer : best), first);
}

/** A sentence names no more layers than these. */
const MOST_NAMED = 20;
