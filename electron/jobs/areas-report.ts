import { writeFileSync } from 'node:fs';
import type { I18n } from '@lingui/core';
import { type TextColumn, textAt } from '../../core/model/text-column.ts';
import { type AreaFaultWords, areaFaultText } from '../../core/text/area-fault-text.ts';
import { type AreaRefusalReason, areaRefusalText } from '../../core/text/area-refusal-text.ts';
import { areaRepairText } from '../../core/text/area-repair-text.ts';
import { areasMergedText, wholeFileText } from '../../core/text/areas-report-text.ts';
import type { AreaFault, AreaFaults } from '../../data/boundaries/faults/area-faults.ts';
import { csvLine } from '../../data/export/csv-text.ts';
import type { AreaFacts } from '../../data/export/run-facts.ts';
import type { AreasFound } from './asked-units.ts';

/** Name of the list of what was odd about a boundary file, beside refused.csv. */
export const AREAS_REPORT = 'areas.csv';

type Verdict = 'repaired' | 'refused' | 'left out' | 'merged' | 'overlap' | 'gap';
const HEADER = ['feature', 'verdict', 'unit_id', 'what', 'other_unit_id', 'km2'];
type Line = readonly [feature: number, verdict: Verdict, unit: string, what: string];

/** What was put right, refused, left out or joined, feature by feature in the order of the file. */
function areaLines({ areas, units }: AreasFound, i18n: I18n): Line[] {
  const refusal = (code: AreaRefusalReason, values: Readonly<Record<string, unknown>>) =>
    areaRefusalText(i18n, code, values);
  const lines: Line[] = [
    ...areas.repairs.map(
      ({ feature, kind, detail }): Line => [feature, 'repaired', '', areaRepairText(i18n, kind, detail)],
    ),
    ...areas.refused.map(({ feature, code, values }): Line => [feature, 'refused', '', refusal(code, values)]),
    ...units.leftOut.map(({ feature, code }): Line => [feature, 'left out', '', refusal(code, {})]),
    ...units.merged.map(
      ({ unit, features }): Line => [
        features[0] ?? 0,
        'merged',
        textAt(units.units.codes, unit),
        areasMergedText(i18n, features),
      ],
    ),
  ];
  return lines.sort((a, b) => a[0] - b[0]);
}

type FaultLine = readonly [feature: '', verdict: Verdict, unit: string, what: string, other: string, km2: number];

/** Units that overlap or have a gap between them, the largest first. */
function faultLines({ units, faults }: AreasFound, i18n: I18n): FaultLine[] {
  return faults.faults.map((fault) => {
    const words = faultWords(units.units.codes, fault);
    return ['', fault.kind, words.a, areaFaultText(i18n, words), words.b, fault.km2];
  });
}

/** A fault with the codes of its units. */
export function faultWords(codes: TextColumn, fault: AreaFault): AreaFaultWords {
  return { ...fault, a: textAt(codes, fault.a), b: textAt(codes, fault.b) };
}

/** Writes the list; throws the file system's error. */
export function writeAreasReport(path: string, i18n: I18n, found: AreasFound): void {
  const whole = wholeFileText(i18n);
  const rows = areaLines(found, i18n).map(([feature, ...rest]) =>
    csvLine([feature === 0 ? whole : feature, ...rest, '', '']),
  );
  const pairs = faultLines(found, i18n).map((line) => csvLine(line));
  writeFileSync(path, [csvLine(HEADER), ...rows, ...pairs].join(''));
}

/** The counts of it for the summary; nothing where the units came from elsewhere. */
export function areaFacts(found: AreasFound | null): { readonly areas?: AreaFacts } {
  if (!found) return {};
  const { areas, units } = found;
  return {
    areas: {
      file: areas.file,
      units: units.units.count,
      repaired: new Set(areas.repairs.map(({ feature }) => feature)).size,
      refused: areas.refused.length,
      leftOut: units.leftOut.length,
      merged: units.merged.reduce((sum, { features }) => sum + features.length, 0),
      ...faultSums(found.faults),
    },
  };
}

/** How many pairs there are of each kind, and how large all of them are. */
export function faultSums({
  faults,
  complete,
}: AreaFaults): Pick<AreaFacts, 'overlaps' | 'overlapKm2' | 'gaps' | 'gapKm2' | 'allCompared'> {
  const sums = { overlaps: 0, overlapKm2: 0, gaps: 0, gapKm2: 0, allCompared: complete };
  for (const { kind, km2 } of faults) {
    sums[kind === 'overlap' ? 'overlaps' : 'gaps']++;
    sums[kind === 'overlap' ? 'overlapKm2' : 'gapKm2'] += km2;
  }
  return sums;
}
