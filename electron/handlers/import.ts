import type { DerivedPreview } from '../../data/import/derive-measure.ts';
import type { AccountsPreview } from '../../data/import/inspect-accounts.ts';
import type { ListPreview as ReadList } from '../../data/import/inspect-list.ts';
import { type VerdictPage as ReadPage, readVerdicts } from '../../data/import/verdict-file.ts';
import type { CallName } from '../api/contract.ts';
import type { ImportPreview, VerdictPage } from '../api/import-schemas.ts';
import type { ListPreview } from '../api/people-schemas.ts';
import type { ImportWork } from '../jobs/import-work.ts';
import type { InspectListWork, InspectWork } from '../jobs/inspect-work.ts';
import { runWork } from '../jobs/run-work.ts';
import { Refused } from '../refused.ts';
import { type Look, rememberedLook } from './remembered-look.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `import.${string}`>;

/**
 * Looks into an account list before it is imported, where the file can harm nobody; and into an import that was read
 * and waits to be applied.
 */
export const importHandlers: { readonly [N in Names]: Handler<N> } = {
  'import.inspect': async ({ file, form = {}, columns }, backend) => {
    const { path } = backend.tokens.get(file);
    const look = (work: Omit<InspectWork, 'kind' | 'path'>) =>
      runWork<AccountsPreview>(backend.startProcess('import'), { kind: 'inspect', path, ...work }, () => {}, null);
    const seen = await look({ form, columns: columns ?? {}, anyway: true });
    const kept = columns === undefined ? await rememberedLook(backend.mappings, seen, form, look) : null;
    if (!kept) {
      // Nothing is remembered that would tell its places: now it is refused, with the sentence.
      // With a plan open the list may bring news of its accounts, which lie where they are.
      const ofKnown = seen.problem === 'no-place-column' && seen.columns.id && backend.store.path() !== null;
      const judged = seen.problem && !ofKnown ? await look({ form, columns: columns ?? {} }) : seen;
      return { ...shown(judged), remembered: false, measures: [], form };
    }
    return { ...shown(kept.seen), remembered: true, measures: [...kept.mapping.measures], form: kept.form };
  },
  'import.inspectList': async ({ file, what, form = {}, columns }, backend) => {
    const { path } = backend.tokens.get(file);
    const look = ({ form: said, columns: asked }: Parameters<Look<ReadList>>[0]) => {
      const work: InspectListWork = {
        kind: 'inspect-list',
        what,
        path,
        form: said,
        columns: asked as Record<string, string>,
      };
      return runWork<ReadList>(backend.startProcess('import'), work, () => {}, null);
    };
    const seen = await look({ form, columns: columns ?? {} });
    const lists = {
      of: (headers: readonly string[]) => backend.lists.of(what, headers),
      shapes: () => backend.lists.shapes(what),
    };
    const kept = columns === undefined ? await rememberedLook(lists, seen, form, look) : null;
    if (!kept) return { ...sentList(seen), remembered: false, form };
    return { ...sentList(kept.seen), remembered: true, form: kept.form };
  },
  'import.derive': ({ file, form = {}, columns = {}, formula }, backend) => {
    const work: ImportWork = { kind: 'derive', path: backend.tokens.get(file).path, form, columns, formula };
    return runWork<DerivedPreview>(backend.startProcess('import'), work, () => {}, null);
  },
  'import.verdicts': ({ verdicts, ...question }, backend) => {
    const { path, kind, name } = backend.tokens.get(verdicts);
    if (kind !== 'verdicts') throw new Refused('file-missing', { file: name });
    return sent(readVerdicts(path, question));
  },
  'import.difference': ({ held }, { store }) => store.call('heldDifference', { held }),
  'import.rows': (page, { store }) => store.call('heldRows', page),
  'import.drop': async ({ held }, { store, checked }) => {
    checked.drop();
    if (held !== null) await store.call('dropHeld', { held });
    return {};
  },
};

/** A preview as it crosses to the screen. */
function shown(preview: AccountsPreview): Omit<ImportPreview, 'remembered'> {
  const { findings, headers, kinds, lists, numeric, sample, sheets } = preview;
  return {
    ...preview,
    findings: findings.map((finding) => ({ ...finding, lines: [...finding.lines] })),
    headers: [...headers],
    kinds: [...kinds],
    lists: [...lists],
    numeric: [...numeric],
    sample: sample.map((row) => [...row]),
    sheets: [...sheets],
  };
}

/** A list of people as it crosses to the screen. */
function sentList(preview: ReadList): Omit<ListPreview, 'remembered' | 'form'> {
  const { fields, headers, kinds, lists, sample, sheets } = preview;
  return {
    ...preview,
    fields: [...fields],
    headers: [...headers],
    kinds: [...kinds],
    lists: [...lists],
    sample: sample.map((row) => [...row]),
    sheets: [...sheets],
  };
}

/** A page as it crosses to the screen. */
function sent({ header, counts, verdicts, ...page }: ReadPage): VerdictPage {
  return {
    ...page,
    header: [...header],
    counts: [...counts],
    verdicts: verdicts.map(({ cells, ...verdict }) => ({ ...verdict, cells: cells ? [...cells] : null })),
  };
}
