import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';

/**
 * A shape of the sphere as a plane one in degrees, cut at the antimeridian. The atlases are stitched across 180
 * degrees: drawn as they are, Russia and Antarctica would smear into bands over the whole map.
 */
export function inPlane(shape: unknown): unknown {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  return geoProject(shape, degrees);
}
