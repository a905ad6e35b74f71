import { writeFileSync } from 'node:fs';
import type { I18n } from '@lingui/core';
import { textAt } from '../../core/model/text-column.ts';
import { type AreaRefusalReason, areaRefusalText } from '../../core/text/area-refusal-text.ts';
import { areaRepairText } from '../../core/text/area-repair-text.ts';
import { areasMergedText, wholeFileText } from '../../core/text/areas-report-text.ts';
import { csvLine } from '../../data/export/csv-text.ts';
import type { AreaFacts } from '../../data/export/run-facts.ts';
import type { AreasFound } from './asked-units.ts';

/** Name of the list of what was odd about a boundary file, beside refused.csv. */
export const AREAS_REPORT = 'areas.csv';

type Verdict = 'repaired' | 'refused' | 'left out' | 'merged';
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

/** Writes the list; throws the file system's error. */
export function writeAreasReport(path: string, i18n: I18n, found: AreasFound): void {
  const whole = wholeFileText(i18n);
  const rows = areaLines(found, i18n).map(([feature, ...rest]) => csvLine([feature === 0 ? whole : feature, ...rest]));
  writeFileSync(path, [csvLine(['feature', 'verdict', 'unit_id', 'what']), ...rows].join(''));
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
    },
  };
}
