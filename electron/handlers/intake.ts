import { listPacks, removePack } from '../../data/places/packs/install-pack.ts';
import type { CallName } from '../api/contract.ts';
import type { FileKind, PlaceFound } from '../api/intake-schemas.ts';
import type { Backend } from '../backend.ts';
import { filesTogether } from '../files/files-together.ts';
import type { IntakeWork } from '../jobs/intake-work.ts';
import { runWork } from '../jobs/run-work.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `intake.${string}` | `packs.${string}` | `places.${string}`>;

/** Files before they are imported: what they are, what a boundary file brings; the postal packs, and what they know. */
export const intakeHandlers: { readonly [N in Names]: Handler<N> } = {
  'intake.recognise': ({ file }, backend) =>
    work<FileKind>(backend, { kind: 'recognise', path: backend.tokens.get(file).path }),
  'intake.together': ({ files }, { data, tokens }) => filesTogether(data.uploads, tokens, files),
  'packs.list': (_input, { data }) => listPacks(data.packs),
  'places.find': async ({ text }, backend) => ({
    place: await work<PlaceFound | null>(backend, { kind: 'place', text, folder: backend.data.packs }),
  }),
  'packs.remove': ({ country }, { data }) => {
    removePack(data.packs, country);
    return {};
  },
};

/** Where the file can harm nobody. */
function work<T>(backend: Backend, params: IntakeWork): Promise<T> {
  return runWork<T>(backend.startProcess('import'), params, () => {}, null);
}
