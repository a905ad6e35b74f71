import type { I18n } from '@lingui/core';

/** Two areas that overlap, or that a gap lies between; the words of data/boundaries/faults/area-faults.ts. */
export interface AreaFaultWords {
  readonly kind: 'overlap' | 'gap';
  /** Codes of the areas. */
  readonly a: string;
  readonly b: string;
  readonly km2: number;
  readonly places: number;
  readonly others: number;
}

/** What is wrong between two areas, and how large it is. */
export function areaFaultText(i18n: I18n, { kind, a, b, km2, places, others }: AreaFaultWords): string {
  const values = { a, b, places, others, size: sizeText(i18n, km2) };
  return kind === 'overlap'
    ? i18n._({
        id: 'area-fault.overlap',
        message: '{a} and {b} overlap by {size}{places, plural, one {} other { in # places}}.',
        values,
      })
    : i18n._({
        id: 'area-fault.gap',
        message:
          '{size} between {a} and {b}{others, plural, =0 {} one { and # other area} other { and # other areas}} {places, plural, one {belong to no area} other {in # places belong to no area}}.',
        values,
      });
}

/** How many pairs of areas overlap and have gaps between them, and how large both are in all. */
export function areaFaultsText(
  i18n: I18n,
  {
    file,
    overlaps,
    overlapKm2,
    gaps,
    gapKm2,
  }: {
    readonly file: string;
    readonly overlaps: number;
    readonly overlapKm2: number;
    readonly gaps: number;
    readonly gapKm2: number;
  },
): string {
  return i18n._({
    id: 'area-fault.sum',
    message:
      '{file}: {overlaps, plural, one {# pair of areas overlaps} other {# pairs of areas overlap}} ({overlapSize}), and there are gaps between {gaps, plural, one {# pair} other {# pairs}} ({gapSize}). areas.csv names each.',
    values: { file, overlaps, overlapSize: sizeText(i18n, overlapKm2), gaps, gapSize: sizeText(i18n, gapKm2) },
  });
}

/** That a layer was not looked through to its end. */
export function areaFaultsMoreText(i18n: I18n): string {
  return i18n._({
    id: 'area-fault.more',
    message: 'The outlines are too tangled to be compared everywhere, so there may be more overlaps and gaps.',
  });
}

/** Below a hectare in square metres. */
const LEAST_KM2 = 0.01;

function sizeText(i18n: I18n, km2: number): string {
  const number = new Intl.NumberFormat(i18n.locale, { maximumSignificantDigits: 3 });
  return km2 >= LEAST_KM2 || km2 === 0
    ? i18n._({ id: 'area-fault.km2', message: '{size} km²', values: { size: number.format(km2) } })
    : i18n._({ id: 'area-fault.m2', message: '{size} m²', values: { size: number.format(km2 * 1e6) } });
}
