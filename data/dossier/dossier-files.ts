import type { I18n } from '@lingui/core';
import type { RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { dossierContext } from './dossier-context.ts';
import { dossierHtml } from './dossier-html.ts';
import { handoutFiles, handoutsHtml } from './handout/handouts-html.ts';

/** One document to write. */
interface DossierFile {
  readonly file: string;
  readonly kind: DossierKind;
  readonly pieces: () => Iterable<string>;
}

/** Which documents are wanted: the dossier, the handouts in one document, or each in one of its own. */
export type DossierKind = 'dossier' | 'handouts' | 'handout-files';

/** The documents of a scenario; `before` is its baseline, `withoutNames` says that names were taken out of the plan. */
export function dossierFiles(
  kinds: readonly DossierKind[],
  view: ScenarioView,
  before: ScenarioView | null,
  facts: RunFacts,
  i18n: I18n,
  withoutNames: boolean,
): DossierFile[] {
  if (kinds.length === 0) return [];
  const context = dossierContext(view, before, facts, i18n, withoutNames);
  return kinds.flatMap((kind): DossierFile[] => {
    if (kind === 'dossier') return [{ file: 'dossier.html', kind, pieces: () => dossierHtml(context) }];
    if (kind === 'handouts') return [{ file: 'handouts.html', kind, pieces: () => handoutsHtml(context) }];
    return handoutFiles(context).map((handout) => ({ ...handout, kind }));
  });
}
