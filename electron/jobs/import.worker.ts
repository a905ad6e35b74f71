import { shapeTopology } from '../../data/boundaries/shape-topology.ts';
import { buffersOf } from './buffers.ts';
import { compareWithCrm, type DriftWork } from './drift-work.ts';
import { type FillWork, fillFromPlan } from './fill-work.ts';
import { type ImportWork, readFiles } from './import-work.ts';
import { derive, inspect, inspectPeople } from './inspect-work.ts';
import { addPack, findTyped, type IntakeWork, lookAtAreas, recognise } from './intake-work.ts';
import { type PeopleWork, readLeadList, readRoster } from './list-work.ts';
import { readResultList } from './results-work.ts';
import { serveWork } from './work-entry.ts';

/** Reads files that nobody vouches for: a thread here, a utility process in the window host. */
serveWork<ImportWork | IntakeWork | PeopleWork | DriftWork | FillWork, unknown>((work, control) => {
  if (work.kind === 'inspect') return { value: inspect(work), transfer: [] };
  if (work.kind === 'derive') return { value: derive(work), transfer: [] };
  if (work.kind === 'inspect-list') return { value: inspectPeople(work), transfer: [] };
  if (work.kind === 'reps') return { value: readRoster(work, control), transfer: [] };
  if (work.kind === 'leads') {
    const read = readLeadList(work, control);
    return { value: read, transfer: [...buffersOf(read.leads)] };
  }
  if (work.kind === 'results') {
    const read = readResultList(work, control);
    return { value: read, transfer: [...buffersOf(read.results)] };
  }
  if (work.kind === 'drift') {
    const read = compareWithCrm(work, control);
    return { value: read, transfer: [...buffersOf(read.findings)] };
  }
  if (work.kind === 'fill') return { value: fillFromPlan(work, control), transfer: [] };
  if (work.kind === 'recognise') return { value: recognise(work), transfer: [] };
  if (work.kind === 'areas') return { value: lookAtAreas(work, control), transfer: [] };
  if (work.kind === 'place') return { value: findTyped(work), transfer: [] };
  if (work.kind === 'pack') return { value: addPack(work, control), transfer: [] };
  if (work.kind === 'topology') {
    const value = new TextEncoder().encode(JSON.stringify(shapeTopology(work.shapes, work.codes)));
    return { value, transfer: [value.buffer] };
  }
  const value = readFiles(work, control);
  return { value, transfer: [...buffersOf(value.rows)] };
});
