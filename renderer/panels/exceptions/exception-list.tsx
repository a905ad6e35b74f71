import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ExceptionLedger } from '../../../core/exceptions/exception-ledger.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { ExceptionItem } from './exception-item.tsx';

interface ExceptionListProps {
  readonly plan: Plan;
  readonly ledger: ExceptionLedger;
  /** Entries of the ledger in the order in which they are shown. */
  readonly entries: Int32Array;
}

/** Px of one entry before it is measured. */
const USUAL_HEIGHT = 128;

/** The entries of the ledger; only those in sight are in the page. */
export function ExceptionList({ plan, ledger, entries }: ExceptionListProps) {
  const { t } = useLingui();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (i) => ledger.named[entries[i] as number]?.account ?? i,
    overscan: 3,
  });
  const label = t`Named accounts`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="exceptions" ref={scroll} tabIndex={0} aria-label={label}>
      <ul className="exceptions-list" aria-label={label} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <ExceptionItem
            key={key}
            plan={plan}
            ledger={ledger}
            entry={entries[index] as number}
            at={index}
            of={entries.length}
            start={start}
            measured={virtual.measureElement}
          />
        ))}
      </ul>
    </section>
  );
}
