import type { I18n } from '@lingui/core';

/** What was put right in a feature of a boundary file; the words of data/boundaries/files/area-set.ts. */
export type AreaRepairReason =
  | 'ring-closed'
  | 'points-dropped'
  | 'spikes-cut'
  | 'ring-dropped'
  | 'winding-turned'
  | 'crossings-resolved'
  | 'crossings-left'
  | 'hole-dropped'
  | 'antimeridian-cut'
  | 'longitude-shifted'
  | 'height-dropped'
  | 'collection-flattened'
  | 'lines-dropped'
  | 'zero-area'
  | 'no-shape'
  | 'reprojected'
  | 'reprojected-by-size';

type Values = Readonly<Record<string, unknown>>;

/** The sentence for one repair: what was odd, and what was made of it. */
export function areaRepairText(i18n: I18n, kind: AreaRepairReason, values: Values): string {
  switch (kind) {
    case 'ring-closed':
      return i18n._({ id: 'area-repair.ring-closed', message: 'An outline that was open was closed.', values });
    case 'points-dropped':
      return i18n._({
        id: 'area-repair.points-dropped',
        message: '{count, plural, one {# repeated corner was} other {# repeated corners were}} dropped.',
        values,
      });
    case 'spikes-cut':
      return i18n._({
        id: 'area-repair.spikes-cut',
        message:
          '{count, plural, one {# corner was} other {# corners were}} cut off where the outline ran back over itself.',
        values,
      });
    case 'ring-dropped':
      return i18n._({
        id: 'area-repair.ring-dropped',
        message:
          '{count, plural, one {# outline without an area was} other {# outlines without an area were}} dropped.',
        values,
      });
    case 'winding-turned':
      return i18n._({
        id: 'area-repair.winding-turned',
        message:
          '{count, plural, one {# outline that ran the wrong way was} other {# outlines that ran the wrong way were}} turned.',
        values,
      });
    case 'crossings-resolved':
      return i18n._({
        id: 'area-repair.crossings-resolved',
        message: 'Its outline crossed itself in {count, plural, one {# place} other {# places}} and was split there.',
        values,
      });
    case 'crossings-left':
      return i18n._({
        id: 'area-repair.crossings-left',
        message:
          'Its outline crosses itself in {count, plural, one {# place} other {# places}}; it is too large to be split there and stays as it was drawn.',
        values,
      });
    case 'hole-dropped':
      return i18n._({
        id: 'area-repair.hole-dropped',
        message:
          '{count, plural, one {# hole outside of the area was} other {# holes outside of the area were}} dropped.',
        values,
      });
    case 'antimeridian-cut':
      return i18n._({ id: 'area-repair.antimeridian-cut', message: 'It was cut at 180 degrees of longitude.', values });
    default:
      return otherRepair(i18n, kind, values);
  }
}

function otherRepair(i18n: I18n, kind: AreaRepairReason, values: Values): string {
  switch (kind) {
    case 'longitude-shifted':
      return i18n._({
        id: 'area-repair.longitude-shifted',
        message: 'Longitudes beyond 180 degrees were brought back by a full turn.',
        values,
      });
    case 'height-dropped':
      return i18n._({ id: 'area-repair.height-dropped', message: 'Heights were dropped.', values });
    case 'collection-flattened':
      return i18n._({
        id: 'area-repair.collection-flattened',
        message: 'A collection of shapes was taken as one.',
        values,
      });
    case 'lines-dropped':
      return i18n._({ id: 'area-repair.lines-dropped', message: 'Lines beside the areas were dropped.', values });
    case 'zero-area':
      return i18n._({
        id: 'area-repair.zero-area',
        message: 'Its outline has no area; it was kept as a place.',
        values,
      });
    case 'no-shape':
      return i18n._({ id: 'area-repair.no-shape', message: 'It has no shape.', values });
    case 'reprojected':
      return i18n._({
        id: 'area-repair.reprojected',
        message: 'All coordinates were turned into degrees from {projection}.',
        values,
      });
    default:
      return i18n._({
        id: 'area-repair.reprojected-by-size',
        message:
          'The file does not name its projection; by their size its coordinates were taken as {projection} and turned into degrees. Check the map.',
        values,
      });
  }
}
