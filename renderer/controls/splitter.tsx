import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useLocale } from 'react-aria-components';

interface SplitterProps {
  readonly label: string;
  /** `block`: between what is above and below; `inline`: between the start and the end of the line. */
  readonly axis: 'block' | 'inline';
  /** Size in px of the part after the splitter. */
  readonly size: number;
  readonly limits: { readonly usual: number; readonly least: number; readonly most: number };
  readonly onResize: (size: number) => void;
}

const STEP = 24;

/**
 * The line between two parts of the screen. It is dragged, moved by arrow keys, and set back to its usual place by
 * a double click, or to its least where it is there already.
 */
export function Splitter({ label, axis, size, limits, onResize }: SplitterProps) {
  const drag = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const { direction } = useLocale();
  const sign = axis === 'inline' && direction === 'rtl' ? -1 : 1;
  const along = (event: PointerEvent) => (axis === 'block' ? event.clientY : event.clientX * sign);
  const resize = (wanted: number) => onResize(Math.round(Math.min(limits.most, Math.max(limits.least, wanted))));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, ArrowLeft: sign, ArrowRight: -sign }[event.key];
    if (steps !== undefined) resize(size + steps * STEP);
    else if (event.key === 'Home') resize(limits.least);
    else if (event.key === 'End') resize(limits.most);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: hr cannot be focused and moved; this is ARIA's window splitter
    <div
      role="separator"
      className={`splitter splitter-${axis}`}
      aria-label={label}
      aria-orientation={axis === 'block' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(size === limits.usual ? limits.least : limits.usual)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: along(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current) resize(drag.current.size + drag.current.at - along(event));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}
