/** How a list is written, where the planner says it himself; what is left out is found out. */
export interface TableForm {
  /** A label that TextDecoder knows. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The line on which the header stands. */
  readonly headerLine?: number;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
}

/** Whether a label names an encoding that can be read here. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
