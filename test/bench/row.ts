/** One line of the bench table: what is measured, what it should reach, and how it is found. */
export interface BenchRow {
  readonly name: string;
  /** What the figure should be, in words: `at most 5 %`; `information` where there is no target. */
  readonly target: string;
  run(): Promise<BenchFigure>;
}

interface BenchFigure {
  readonly figure: number;
  readonly unit: string;
  /** Whether the target is met; true for information. */
  readonly met: boolean;
}
