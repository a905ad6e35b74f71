import * as v from 'valibot';

export const COLOUR_BY = ['territory', 'measure', 'index', 'owner', 'rep', 'change'] as const;
export const ACCOUNTS_AS = ['dots', 'clusters', 'heat'] as const;
export const LABELS = ['name', 'index', 'total', 'none'] as const;
export const RINGS = ['none', 'homes', 'picked'] as const;

/** What of the look of a map holds for every plan, and so is kept from start to start: not the measures. */
export const keptLook = v.strictObject({
  colourBy: v.picklist(COLOUR_BY),
  per: v.picklist(['unit', 'area']),
  classes: v.picklist(['quantiles', 'steps']),
  accountsAs: v.picklist(ACCOUNTS_AS),
  labels: v.picklist(LABELS),
  rings: v.picklist(RINGS),
  ringsTo: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
});
export type KeptLook = v.InferOutput<typeof keptLook>;
