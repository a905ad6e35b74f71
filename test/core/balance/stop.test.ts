import { describe, expect, it } from 'vitest';
import { anyOf, flagged, iterations, noImprovement, seconds } from '../../../core/balance/stop.ts';

const at = (count: number, sinceBest = 0) => ({ iterations: count, sinceBest });

describe('stop rules', () => {
  it('stop after a number of iterations', () => {
    expect(iterations(100)(at(99))).toBe(null);
    expect(iterations(100)(at(100))).toBe('iterations');
    expect(iterations(100).share?.(at(25))).toBe(0.25);
  });

  it('stop when nothing better was found for long', () => {
    expect(noImprovement(50)(at(900, 49))).toBe(null);
    expect(noImprovement(50)(at(900, 50))).toBe('no-improvement');
  });

  it('stop when the time on the given clock is over', () => {
    let now = 5000;
    const rule = seconds(2, () => now);
    now = 6999;
    expect(rule(at(0))).toBe(null);
    now = 7000;
    expect(rule(at(0))).toBe('time');
    expect(rule.share?.(at(0))).toBe(1);
  });

  it('stop when another thread raises the flag', () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const rule = flagged(flag);
    expect(rule(at(0))).toBe(null);
    Atomics.store(flag, 0, 1);
    expect(rule(at(0))).toBe('cancelled');
  });

  it('stop with the first that says so, and are as far as the furthest', () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const rule = anyOf(flagged(flag), iterations(10), noImprovement(3));
    expect(rule(at(2, 2))).toBe(null);
    expect(rule.share?.(at(5))).toBe(0.5);
    expect(rule(at(10, 3))).toBe('iterations');
    Atomics.store(flag, 0, 1);
    expect(rule(at(10, 3))).toBe('cancelled');
  });
});
