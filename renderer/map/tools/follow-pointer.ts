import type { FramePoint } from '../../state/tool-slice.ts';
import type { Gesture } from './desk.ts';

/**
 * Follows one press to its end, also outside of the map. Escape, a second finger and a window that loses the focus give
 * it up. Answers how to give it up from outside.
 */
export function followPointer(frame: HTMLElement, first: PointerEvent, gesture: Gesture, over: () => void): () => void {
  const box = frame.getBoundingClientRect();
  const at = (event: PointerEvent): FramePoint => ({ x: event.clientX - box.left, y: event.clientY - box.top });
  const isFirst = (event: PointerEvent) => event.pointerId === first.pointerId;
  let done = false;
  const stop = () => {
    done = true;
    for (const [name, heard] of listening) window.removeEventListener(name, heard as EventListener, CAPTURE);
    over();
  };
  const giveUp = () => {
    if (done) return;
    stop();
    gesture.gaveUp();
  };
  const move = (event: PointerEvent) => {
    if (isFirst(event)) gesture.moved(at(event), event);
  };
  const up = (event: PointerEvent) => {
    if (!isFirst(event)) return;
    stop();
    gesture.ended(at(event), event);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The selection stays: this Escape was for the drawing.
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  const second = (event: PointerEvent) => {
    if (!isFirst(event)) giveUp();
  };
  const listening = [
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', giveUp],
    ['pointerdown', second],
    ['keydown', key],
    ['blur', giveUp],
  ] as const;
  for (const [name, heard] of listening) window.addEventListener(name, heard as EventListener, CAPTURE);
  return giveUp;
}

const CAPTURE = { capture: true };
