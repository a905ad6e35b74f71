import { join } from 'node:path';

/**
 * Has every process of the tests (hosts, command lines, threads) keep what Node compiled of the sources in `.build`,
 * for the next: without it each of them takes the types out of some hundred files first.
 */
export function keepCompiled(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '..', '.build', 'compile-cache');
}
