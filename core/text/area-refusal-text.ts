import type { I18n } from '@lingui/core';

/** Why one feature of a boundary file, or of the units made of it, cannot be used. */
export type AreaRefusalReason =
  | 'not-a-feature'
  | 'type-unknown'
  | 'line-broken'
  | 'coordinates-unreadable'
  | 'coordinates-infinite'
  | 'arc-missing'
  | 'only-lines'
  | 'nested'
  | 'latitude-impossible'
  | 'longitude-impossible'
  | 'at-pole'
  | 'around-earth'
  | 'too-tangled'
  | 'nothing-left'
  | 'key-blank'
  | 'no-shape';

type Values = Readonly<Record<string, unknown>>;

/** What is wrong with a feature and what to do, in one sentence or two. */
export function areaRefusalText(i18n: I18n, code: AreaRefusalReason, values: Values): string {
  switch (code) {
    case 'not-a-feature':
      return i18n._({
        id: 'area-refused.not-a-feature',
        message: 'It is no feature of GeoJSON. Save the boundaries again in the program they come from.',
        values,
      });
    case 'type-unknown':
      return i18n._({
        id: 'area-refused.type-unknown',
        message: 'Its shape is of the type "{type}", which GeoJSON does not have. Save it as Polygon or MultiPolygon.',
        values,
      });
    case 'line-broken':
      return i18n._({
        id: 'area-refused.line-broken',
        message: 'Line {line} of the file is not JSON. Save the boundaries again.',
        values: { ...values, line: String(values.line) },
      });
    case 'coordinates-unreadable':
      return i18n._({
        id: 'area-refused.coordinates-unreadable',
        message:
          'Where its coordinates should be, there is {text}. Each position is two numbers, longitude and latitude.',
        values,
      });
    case 'coordinates-infinite':
      return i18n._({
        id: 'area-refused.coordinates-infinite',
        message: 'A coordinate of it is no finite number. Correct the shape, or choose its projection.',
        values,
      });
    case 'arc-missing':
      return i18n._({
        id: 'area-refused.arc-missing',
        message: 'It uses a line that the topology does not have. Save the topology again.',
        values,
      });
    case 'only-lines':
      return i18n._({
        id: 'area-refused.only-lines',
        message: 'It is a line, which has no area. Choose a layer of areas or of points.',
        values,
      });
    case 'nested':
      return i18n._({
        id: 'area-refused.nested',
        message: 'It is a collection of collections, more than {levels, number} deep. Save it as MultiPolygon.',
        values,
      });
    case 'key-blank':
      return i18n._({
        id: 'area-refused.key-blank',
        message: 'Its cell in the key column is blank. Fill it in, or choose another key column.',
        values,
      });
    case 'no-shape':
      return i18n._({
        id: 'area-refused.no-shape',
        message: 'It has no shape and no place. Draw one, or leave the feature out.',
        values,
      });
    default:
      return placeRefusal(i18n, code, values);
  }
}

function placeRefusal(i18n: I18n, code: AreaRefusalReason, values: Values): string {
  switch (code) {
    case 'latitude-impossible':
      return i18n._({
        id: 'area-refused.latitude-impossible',
        message:
          'Its latitude {lat, number} is beyond 90 degrees. Check whether longitude and latitude are swapped, or choose the projection of the file.',
        values,
      });
    case 'longitude-impossible':
      return i18n._({
        id: 'area-refused.longitude-impossible',
        message: 'Its longitude {lon, number} is beyond a full turn. Choose the projection of the file.',
        values,
      });
    case 'at-pole':
      return i18n._({
        id: 'area-refused.at-pole',
        message: 'It reaches to a pole, where longitudes end. Cut it off before the pole.',
        values,
      });
    case 'around-earth':
      return i18n._({
        id: 'area-refused.around-earth',
        message: 'It goes around the whole Earth. Cut it at 180 degrees and before the poles.',
        values,
      });
    case 'too-tangled':
      return i18n._({
        id: 'area-refused.too-tangled',
        message: 'Its lines cross each other so often that it cannot be untangled. Repair it in a mapping program.',
        values,
      });
    default:
      return i18n._({
        id: 'area-refused.nothing-left',
        message: 'After its faults were repaired no area was left. Draw it again.',
        values,
      });
  }
}
