import type { RunFacts } from '../../export/run-facts.ts';

/** Facts of a run without the names of files, which planners often call after themselves. */
export function namelessFacts(facts: RunFacts): RunFacts {
  if (!facts.rows) return facts;
  const { areas, leads, ...rows } = facts.rows;
  return {
    ...facts,
    rows: {
      ...rows,
      file: '',
      ...(areas ? { areas: { ...areas, file: '' } } : {}),
      ...(leads ? { leads: { ...leads, file: '' } } : {}),
    },
  };
}
