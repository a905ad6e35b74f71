/** How many tests of a suite did what. */
export interface Counted {
  passed: number;
  failed: number;
  skipped: number;
}

/** What vitest's JSON report tells, as far as it is used. */
export interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The tests of a report, without those of the files in `without`. A file that failed before its tests is one failure. */
export function countUnit({ testResults }: UnitReport, without: ReadonlySet<string>): Counted {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, status, assertionResults } of testResults) {
    if (without.has(name)) continue;
    const of = (...ones: string[]) => assertionResults.filter((one) => ones.includes(one.status)).length;
    const [passed, failed] = [of('passed'), of('failed')];
    counted.passed += passed;
    counted.failed += status === 'failed' ? Math.max(1, failed) : failed;
    counted.skipped += assertionResults.length - passed - failed;
  }
  return counted;
}

export function add(to: Counted, more: Counted): void {
  to.passed += more.passed;
  to.failed += more.failed;
  to.skipped += more.skipped;
}
