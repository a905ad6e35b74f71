import type { Bound, Bounds } from '../../../core/balance/bounds/bound.ts';
import type { Figures } from './figures.ts';

/** A line of the table; what is not given stays blank. */
export interface Row extends Partial<Figures> {
  readonly tool: string;
  readonly seed?: string;
  readonly seconds?: number;
  /** Moves tried. */
  readonly iterations?: number;
  readonly bounds?: Bounds | null;
  readonly target?: number | undefined;
  readonly aim?: number | null;
  /** Its command, or the verdict. */
  readonly note?: string;
}

const WIDTHS = {
  tool: 20,
  seed: 5,
  seconds: 8,
  'worst dev.': 11,
  limits: 7,
  pieces: 7,
  SSE: 11,
  target: 11,
  aim: 11,
  cut: 7,
  moves: 10,
  'gap here': 9,
  'gap any': 9,
} as const;

/** The one header of the table, and what its words mean. */
export function headerLines(): string[] {
  return [
    'worst dev.: largest deviation from an ideal; pieces: beyond one per territory; cut: edges between territories;',
    'gap: at most so far above the bound for its centres (here) and for any centres (any), - where there is none.',
    '',
    line(Object.keys(WIDTHS), 'command or verdict'),
  ];
}

/** A row in the columns of the header. */
export function rowLine(row: Row): string {
  const { seed, seconds, deviation, unmet, looseParts, sse, target, aim, cutEdges, iterations, bounds, note } = row;
  // Bounds are of plans within the limits; of others they say nothing.
  const within = unmet === 0;
  return line(
    [
      row.tool,
      seed ?? '',
      seconds?.toFixed(seconds < 1 ? 2 : 1) ?? '',
      deviation === undefined ? '' : `${deviation.toFixed(3)} %`,
      unmet === undefined ? '' : unmet === 0 ? 'met' : `${unmet} no`,
      looseParts === undefined ? '' : `${looseParts ?? '-'}`,
      sse?.toExponential(4) ?? '',
      target?.toExponential(3) ?? '',
      aim?.toExponential(3) ?? '',
      cutEdges === undefined ? '' : `${cutEdges ?? '-'}`,
      iterations === undefined ? '' : `${(iterations / 1e6).toFixed(1)} M`,
      bounds && sse !== undefined && within ? gap(sse, bounds.theseCentres) : '',
      bounds && sse !== undefined && within ? gap(sse, bounds.anyCentres) : '',
    ],
    note ?? '',
  );
}

function line(cells: readonly string[], note: string): string {
  const widths = Object.values(WIDTHS);
  const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
  return `  ${padded.join(' ')}   ${note}`.trimEnd();
}

function gap(sse: number, bound: Bound): string {
  return bound.kind === 'none' ? '-' : `${(100 * (sse / bound.sse - 1)).toFixed(2)} %`;
}
