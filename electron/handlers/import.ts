import type { CallName } from '../api/contract.ts';
import type { ImportPreview } from '../api/import-schemas.ts';
import type { ImportWork } from '../jobs/import-work.ts';
import { runWork } from '../jobs/run-work.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `import.${string}`>;

/** Looks into an account list before it is imported. The file is read where it can harm nobody. */
export const importHandlers: { readonly [N in Names]: Handler<N> } = {
  'import.inspect': ({ file, form = {} }, backend) => {
    const work: ImportWork = { kind: 'inspect', path: backend.tokens.get(file).path, form };
    return runWork<ImportPreview>(backend.startProcess('import'), work, () => {}, null);
  },
};
