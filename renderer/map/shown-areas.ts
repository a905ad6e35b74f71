import { type TextColumn, textAt } from '../../core/model/text-column.ts';
import type { AreaShapes } from './area-shapes.ts';

/** The areas that are on the map: a new object for new shapes or new units, and for nothing else. */
export interface ShownAreas {
  readonly shapes: AreaShapes;
  readonly codes: TextColumn;
  /** Row of the unit with a code, -1 where the plan has none. */
  readonly rowOf: (code: string) => number;
}

/** The areas of these units; `before` where nothing of it differs. Null for units without areas. */
export function shownAreas(before: ShownAreas | null, shapes: AreaShapes | null, codes: TextColumn): ShownAreas | null {
  if (!shapes) return null;
  if (before?.codes === codes && before.shapes.areas === shapes.areas) return before;
  const rows = new Map<string, number>();
  for (let row = 0; row < codes.offsets.length - 1; row++) rows.set(textAt(codes, row), row);
  return { shapes, codes, rowOf: (code) => rows.get(code) ?? -1 };
}
