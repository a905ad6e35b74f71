/** Full-time reps by potential, not rounded: all potential over what one rep can work, which is above 0. */
export function potentialSizing(potential: number, potentialPerRep: number): number {
  return potential / potentialPerRep;
}
