import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { VerdictPage } from '../../../electron/api/import-schemas.ts';
import { Pager } from '../../controls/pager.tsx';
import { useApp } from '../../use-app.ts';
import type { Mendable } from './columns-to-mend.ts';
import type { RowCounts } from './use-judging.ts';
import { type VerdictFilter, VerdictFilters } from './verdict-filters.tsx';
import { VerdictTable } from './verdict-table.tsx';

interface VerdictListProps<F extends Mendable> {
  readonly list: { readonly preview: { readonly headers: readonly string[] }; readonly form: F };
  readonly checked: Pick<RowCounts, 'verdicts' | 'refused'>;
  /** Columns and formulas that are read besides the fields. */
  readonly measured: readonly string[];
  /** What a row is. */
  readonly rowTitle: string;
  readonly onChange: (form: F) => void;
}

const PAGE = 25;

/** The verdicts row by row, by kind and reason; the refused ones first, because they are lost where nothing is done. */
export function VerdictList<F extends Mendable>({ list, checked, measured, rowTitle, onChange }: VerdictListProps<F>) {
  const { t } = useLingui();
  const app = useApp();
  const [filter, setFilter] = useState<VerdictFilter>({ kind: checked.refused > 0 ? 'refused' : null, code: null });
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<VerdictPage | null>(null);
  const { verdicts } = checked;

  // Rows that were put right are no longer among the refused ones: the list begins anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each check
  useEffect(() => {
    setFrom(0);
    setFilter(({ kind }) => ({ kind: kind === 'refused' && checked.refused === 0 ? null : kind, code: null }));
  }, [verdicts]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read for each question
  useEffect(() => {
    let wanted = true;
    app.client.call('import.verdicts', { verdicts, ...filter, from, count: PAGE }).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setPage(reply.value);
      else app.store.getState().tell({ kind: 'error', error: reply.error });
    });
    return () => {
      wanted = false;
    };
  }, [verdicts, filter, from]);

  if (!page) return null;
  if (page.counts.length === 0) {
    return (
      <p className="hint">
        <Trans>There is nothing to say of any row.</Trans>
      </p>
    );
  }
  return (
    <section className="stack-small" aria-label={t`Rows with a verdict`}>
      <div className="verdict-head">
        <VerdictFilters
          counts={page.counts}
          filter={filter}
          onChange={(next) => {
            setFilter(next);
            setFrom(0);
          }}
        />
        <Pager from={from} page={PAGE} total={page.total} onFrom={setFrom} />
      </div>
      <VerdictTable list={list} measured={measured} rowTitle={rowTitle} page={page} onChange={onChange} />
      {page.beyond > 0 && (
        <p className="hint">
          <Plural
            value={page.beyond}
            one="# more row is counted only; refused.csv has every refused row."
            other="# more rows are counted only; refused.csv has every refused row."
          />
        </p>
      )}
    </section>
  );
}
