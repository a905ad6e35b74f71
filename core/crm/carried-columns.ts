/** How Dynamics 365 marks the columns by which it knows rows again, in its languages. */
const MARKS = ['do not modify', 'nicht ändern', 'ne pas modifier', 'no modificar', 'non modificare', 'não modificar'];

/**
 * Whether a column is a CRM's own: the id, check sum and time of change that a list needs on its way back. They hold for
 * the list as it was exported (the CRM refuses a row that was changed since), so they are never measures or dates of
 * ours, and they stay in the list that the plan is filled into.
 */
export function isCarried(header: string): boolean {
  const mark = /^\s*\(([^)]{1,40})\)/.exec(header)?.[1];
  return mark !== undefined && MARKS.includes(mark.trim().toLowerCase().normalize('NFC'));
}
