import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { unitName } from '../../../core/model/unit.ts';
import type { MoveReasons } from '../../../electron/api/reasons-schemas.ts';
import { showUnit } from '../../actions/reasons.ts';
import { Button } from '../../controls/button.tsx';
import { moveSentence } from '../../text/move-words.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

interface ReasonListProps {
  readonly plan: Plan;
  readonly moves: MoveReasons;
  readonly measures: readonly string[];
  /** Rows of the moves that are listed. */
  readonly rows: Int32Array;
}

/** Px of one reason before it is measured. */
const USUAL_HEIGHT = 104;

/** Each moved unit with the sentence of why; only those in sight are in the page. */
export function ReasonList({ plan, moves, measures, rows }: ReasonListProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const picked = useAppState((state) => (state.pickedUnits.length === 1 ? state.pickedUnits[0] : undefined));
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (at) => moves.units[rows[at] as number] ?? at,
    overscan: 4,
  });
  const label = t`Moved units`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="reasons" ref={scroll} tabIndex={0} aria-label={label}>
      <ul className="reasons-list" aria-label={label} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index] as number;
          const unit = moves.units[row] as number;
          const name = unitName(plan.units, unit);
          return (
            <li
              key={key}
              className={picked === unit ? 'reason reason-picked' : 'reason'}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Button tone="quiet" label={t`Show ${name} on the map`} onPress={() => showUnit(app, unit)}>
                <b>
                  <bdi>{name}</bdi>
                </b>
              </Button>
              <p className="small">{moveSentence(i18n, format, plan, { moves, measures }, row)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
