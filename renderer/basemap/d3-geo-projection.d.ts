declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  /** Projects a GeoJSON object and cuts it where the projection is cut. */
  export function geoProject(shape: unknown, projection: GeoProjection): unknown;
}
