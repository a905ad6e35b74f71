/** The next ids of groups after the highest there is: `G001`, `G002`, ... as territories have `T001`. */
export function nextGroupIds(existing: readonly { readonly id: string }[], count: number): string[] {
  const highest = existing.reduce((high, { id }) => Math.max(high, Number(/^G(\d+)$/.exec(id)?.[1] ?? 0)), 0);
  return Array.from({ length: count }, (_, i) => `G${String(highest + 1 + i).padStart(3, '0')}`);
}
