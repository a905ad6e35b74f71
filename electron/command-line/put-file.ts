import { saveFile } from '../../data/export/save-file.ts';
import { bytesOfFile } from '../../data/import/file-bytes.ts';

/** Puts a file that was made elsewhere in its place, whole or not at all; the folder is made where it is missing. */
export function putFile(made: string, place: string): void {
  saveFile(place, piecesOf(made));
}

function* piecesOf(path: string): Generator<Uint8Array> {
  for (const { bytes } of bytesOfFile(path).chunks()) yield bytes;
}
