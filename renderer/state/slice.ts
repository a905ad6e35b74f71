/** How a slice changes its own part of the store; it neither sees nor changes the others. */
export type SetSlice<S> = (change: Partial<S> | ((now: S) => Partial<S>)) => void;
