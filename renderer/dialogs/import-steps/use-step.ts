import { useEffect, useState } from 'react';
import type { FileToken } from '../../../electron/api/jobs.ts';

/** The step an import is at; every list is begun with anew. */
export function useStep<S extends string>(first: S, file: FileToken | null): readonly [S, (step: S) => void] {
  const [step, setStep] = useState<S>(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each list
  useEffect(() => setStep(first), [file]);
  return [step, setStep];
}
