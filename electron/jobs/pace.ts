/** The pace is that of about the last so many milliseconds. */
const WINDOW = 3000;
/** Over less time than this nothing can be said. */
const LEAST = 200;

/**
 * How many iterations a second a search makes lately, from the counts it is told of; null before there is enough time
 * between two of them. `clock` is in milliseconds. A count that falls begins anew: another search has begun.
 */
export function paceOf(clock: () => number): (iterations: number) => number | null {
  const marks: { readonly at: number; readonly count: number }[] = [];
  return (iterations) => {
    const at = clock();
    if (iterations < (marks.at(-1)?.count ?? 0)) marks.length = 0;
    marks.push({ at, count: iterations });
    while (marks.length > 2 && at - (marks[1]?.at ?? at) >= WINDOW) marks.shift();
    const [first] = marks;
    if (!first || at - first.at < LEAST) return null;
    return Math.round((1000 * (iterations - first.count)) / (at - first.at));
  };
}
