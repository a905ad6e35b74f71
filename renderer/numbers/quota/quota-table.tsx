import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nodesOf, type QuotaNode } from '../../../core/quota/quota-tree.ts';
import { Pager } from '../../controls/pager.tsx';
import { useFormat } from '../../use-app.ts';
import { QuotaRow } from './quota-row.tsx';
import type { QuotaFacts } from './use-quota.ts';

/** Rows on one page: each has a field for every period. */
const PAGE = 60;

/** Company, groups and territories by period; every amount can be typed over. */
export function QuotaTable({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const format = useFormat();
  const [from, setFrom] = useState(0);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const { tree, calendar, targets, quotaPlan } = facts;
  const periods = calendar.periods.length > 1 ? calendar.periods : [];
  const isOver = quotaPlan.base.over > 0 || quotaPlan.levels.some(({ over }) => over > 0);
  const rows = shownNodes(tree.root, folded, 0);
  const start = from < rows.length ? from : 0;
  const fold = (key: number) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const count = format.whole(nodesOf(tree.root).filter(({ rank }) => rank === 0).length);
  return (
    <>
      <div className="numbers-scroll">
        <table className="numbers-table quota-table" aria-label={t`Quotas`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Territory</Trans> <span className="small">({count})</span>
              </th>
              <th scope="col" className="number">
                <Trans>Total</Trans>
              </th>
              {periods.map((period) => (
                <th scope="col" className="number" key={period}>
                  <bdi>{period}</bdi>
                </th>
              ))}
              {isOver && (
                <>
                  <th scope="col" className="number" title={t`What its territories have together`}>
                    <Trans>Street</Trans>
                  </th>
                  <th scope="col" className="number" title={t`Street over total`}>
                    <Trans>Coverage</Trans>
                  </th>
                </>
              )}
              {targets && (
                <>
                  <th scope="col" className="number">
                    <Trans>Account targets</Trans>
                  </th>
                  <th scope="col" className="number" title={t`Total less account targets`}>
                    <Trans>Gap</Trans>
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(start, start + PAGE).map(({ node, depth }) => (
              <QuotaRow
                key={node.key}
                facts={facts}
                node={node}
                depth={depth}
                hasStreet={isOver}
                isFolded={folded.has(node.key)}
                onFold={() => fold(node.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pager from={start} page={PAGE} total={rows.length} onFrom={setFrom} />
      <p className="hint">
        <Trans>
          Type over any amount to give it; the rest is spread at once and all sums stay exact. Empty it to give it back.
          An amount of another currency is typed with its code, such as EUR 5,000.
        </Trans>
      </p>
    </>
  );
}

function shownNodes(
  node: QuotaNode,
  folded: ReadonlySet<number>,
  depth: number,
): { readonly node: QuotaNode; readonly depth: number }[] {
  const below = folded.has(node.key) ? [] : node.children.flatMap((child) => shownNodes(child, folded, depth + 1));
  return [{ node, depth }, ...below];
}
