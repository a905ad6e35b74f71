import {
  FINDING_CODES,
  FIX_OF,
  type FindingCode,
  type ImportFinding,
  type ImportFix,
} from '../../core/model/import-finding.ts';

/** Gathers what is found of many rows alike. */
export interface Findings {
  /** `values` of the first row are kept. */
  add(code: FindingCode, line: number, values: ImportFinding['values']): void;
  /** In the order of FINDING_CODES. */
  list(): ImportFinding[];
}

const MOST_LINES = 20;

/** `fixes`: what the planner asked to be put right. */
export function findingList(fixes: ReadonlySet<ImportFix>): Findings {
  const found = new Map<FindingCode, { rows: number; lines: number[]; values: ImportFinding['values'] }>();
  return {
    add(code, line, values) {
      let finding = found.get(code);
      if (!finding) {
        finding = { rows: 0, lines: [], values };
        found.set(code, finding);
      }
      finding.rows++;
      if (finding.lines.length < MOST_LINES) finding.lines.push(line);
    },
    list: () =>
      FINDING_CODES.flatMap((code) => {
        const finding = found.get(code);
        const fix = FIX_OF[code];
        return finding ? [{ code, ...finding, fix, fixed: fix !== null && fixes.has(fix) }] : [];
      }),
  };
}
