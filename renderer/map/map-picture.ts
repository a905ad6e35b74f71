import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * What a map shows, as a PNG. The canvas keeps its picture only until it has been shown, so it is read while a frame is
 * drawn. Null where the browser gives none.
 */
export async function mapPicture(map: MapLibreMap): Promise<Uint8Array<ArrayBuffer> | null> {
  const blob = await new Promise<Blob | null>((resolve) => {
    map.once('render', () => map.getCanvas().toBlob(resolve, 'image/png'));
    map.triggerRepaint();
  });
  return blob && new Uint8Array(await blob.arrayBuffer());
}
