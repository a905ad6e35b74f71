/** Whether a file begins as HTML or XML saved under the name of a table does, or JSON. */
export function isOtherFormat(first: string): boolean {
  const cell = first.trim();
  return /^(?:<(?:!doctype|html|\?xml|table|body)\b|<\?xml|[{[]\s*(?:["{[]|$))/i.test(cell);
}
