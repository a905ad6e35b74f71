import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dragSelection } from '../../../../renderer/map/tools/drag-selection.ts';
import { boxGesture, lassoGesture } from '../../../../renderer/map/tools/draw-gestures.ts';
import { paintGesture } from '../../../../renderer/map/tools/paint-gesture.ts';
import { deskDouble, HELD, settled } from './desk-double.ts';

/** Frames are drawn at once, so that a test sees each. */
beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    draw();
    return 0;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => vi.unstubAllGlobals());

const release = HELD as PointerEvent;

describe('a brush', () => {
  const led = (made: ReturnType<typeof deskDouble>, held = HELD) => {
    const gesture = paintGesture(made.desk, { x: 0, y: 0 }, held);
    gesture.moved({ x: 2.1, y: 0 }, release);
    return gesture;
  };

  it('selects what it touches as it goes, and all of it is let go again with Escape', () => {
    const made = deskDouble();
    made.store.getState().pickUnits([11], false);
    made.store.getState().setTool({ tool: 'paint', brushPx: 0.8 });
    const gesture = led(made);
    expect(made.picked()).toEqual([0, 1, 2]);
    expect([...(made.store.getState().intent?.units ?? [])]).toEqual([0, 1, 2]);
    gesture.gaveUp();
    expect(made.picked()).toEqual([11]);
    expect(made.store.getState().intent).toBeNull();
    expect(made.lines.at(-1)).toBeNull();
  });

  it('adds with Shift and takes away with Alt', () => {
    for (const [held, wanted] of [
      [{ ...HELD, shiftKey: true }, [0, 1, 2, 11]],
      [{ ...HELD, altKey: true }, [11]],
    ] as const) {
      const made = deskDouble();
      made.store.getState().pickUnits([1, 11], false);
      made.store.getState().setTool({ tool: 'paint', brushPx: 0.8 });
      led(made, held).ended({ x: 2.1, y: 0 }, release);
      expect(made.picked()).toEqual(wanted);
      expect(made.calls).toEqual([]);
    }
  });

  it('for a territory moves all that it touched in one step when it is lifted, and leaves the selection', () => {
    const made = deskDouble();
    made.store.getState().pickUnits([11], false);
    made.store.getState().setTool({ tool: 'paint', brushPx: 0.8, into: 2 as never });
    const gesture = led(made);
    gesture.moved({ x: 2.1, y: 2.1 }, release);
    expect(made.calls).toEqual([]);
    gesture.ended({ x: 2.1, y: 2.1 }, release);
    expect(made.calls).toHaveLength(1);
    expect(made.calls[0]?.input).toMatchObject({
      command: { kind: 'assign-units', units: Int32Array.of(10, 20, 30, 70, 110), territory: 2 },
    });
    expect(made.picked()).toEqual([11]);
  });
});

describe('a selection that is dragged', () => {
  const dragged = () => {
    const made = deskDouble();
    made.store.getState().pickUnits([0, 1], false);
    return { ...made, gesture: dragSelection(made.desk, { x: 0, y: -4 }) };
  };

  it('shows what it would do on the way and does it once, when it is let go of', () => {
    const { gesture, store, calls } = dragged();
    gesture.moved({ x: 3, y: 1 }, release);
    expect(store.getState().intent).toMatchObject({ to: 2, units: Int32Array.of(0, 1) });
    expect(store.getState().hoveredTerritory).toBe(2);
    gesture.moved({ x: 1, y: 2 }, release);
    expect(store.getState().intent).toMatchObject({ to: 3 });
    expect(calls).toEqual([]);
    gesture.ended({ x: 1, y: 2 }, release);
    expect(calls.map(({ input }) => input)).toMatchObject([
      { command: { units: Int32Array.of(10, 20), territory: 3 } },
    ]);
    expect(store.getState().intent).toBeNull();
  });

  it('does nothing where it is let go of beside all territories, or given up', () => {
    const { gesture, calls, picked } = dragged();
    gesture.moved({ x: 3, y: 1 }, release);
    gesture.ended({ x: 40, y: 40 }, release);
    const another = dragged();
    another.gesture.moved({ x: 3, y: 1 }, release);
    another.gesture.gaveUp();
    expect([calls, another.calls]).toEqual([[], []]);
    expect(picked()).toEqual([0, 1]);
  });

  it('that does not move is a click', () => {
    const { desk, store, calls, picked } = deskDouble();
    store.getState().pickUnits([0, 1], false);
    dragSelection(desk, { x: 1, y: 0 }).ended({ x: 1, y: 0 }, release);
    expect(picked()).toEqual([1]);
    expect(calls).toEqual([]);
  });
});

describe('a figure that is dragged', () => {
  it('shows what is in it on the way, takes it on release, and nothing when given up', async () => {
    const { desk, store, picked } = deskDouble();
    store.getState().setTool({ tool: 'box' });
    const box = boxGesture(desk, { x: -10, y: -10 });
    box.moved({ x: 1.5, y: 1.5 }, release);
    expect([...(store.getState().intent?.units ?? [])]).toEqual([0, 1, 4, 5]);
    box.ended({ x: 1.5, y: 1.5 }, release);
    await settled();
    expect(picked()).toEqual([0, 1, 4, 5]);
    const another = boxGesture(desk, { x: -10, y: -10 });
    another.moved({ x: 9, y: 9 }, release);
    another.gaveUp();
    expect(store.getState().intent).toBeNull();
    expect(picked()).toEqual([0, 1, 4, 5]);
  });

  it('shows nothing any more once it is over, also where finding it takes longer', async () => {
    const { desk, store } = deskDouble();
    let now = 0;
    // Each look at the clock is 20 ms later.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 20;
      return now;
    });
    const box = boxGesture(desk, { x: -10, y: -10 });
    box.moved({ x: 1.5, y: 1.5 }, release);
    box.moved({ x: 9, y: 9 }, release);
    box.gaveUp();
    vi.restoreAllMocks();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(store.getState().intent).toBeNull();
  });

  it('that does not move is a corner', () => {
    const { desk, store } = deskDouble();
    store.getState().setTool({ tool: 'lasso' });
    lassoGesture(desk, { x: 5, y: 5 }).ended({ x: 6, y: 5 }, release);
    expect(store.getState().corners).toHaveLength(1);
  });

  it('of many points lets some go, and keeps its shape', async () => {
    const { desk, store, picked } = deskDouble();
    store.getState().setTool({ tool: 'lasso' });
    const round = (i: number) => ({ x: 1 + 5000 * Math.cos(i / 700), y: 1 + 5000 * Math.sin(i / 700) });
    const lasso = lassoGesture(desk, round(0));
    for (let i = 1; i < 4398; i++) lasso.moved(round(i), release);
    lasso.ended(round(0), release);
    await settled();
    expect(picked()).toHaveLength(12);
  });
});
